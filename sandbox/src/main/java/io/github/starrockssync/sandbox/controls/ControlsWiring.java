package io.github.starrockssync.sandbox.controls;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the parts of the controls. */
final class ControlsWiring {

    @Produces
    @Singleton
    Faults faults() {
        return new Faults();
    }
}
