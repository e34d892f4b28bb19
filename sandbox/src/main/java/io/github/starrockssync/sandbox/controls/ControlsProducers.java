package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.store.Store;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Creates the objects of the controls. */
final class ControlsProducers {

    private static final Duration STORE_TIMEOUT = Duration.ofSeconds(2);

    @Produces
    @Singleton
    Faults faults(Store store) {
        return new Faults(store);
    }

    @Produces
    @Singleton
    Journal journal(SandboxOptions options) {
        return new Journal(
                options.controls() ? options.journalSize() : 0,
                options.journalDirectory().map(JournalFile::in));
    }

    @Produces
    @Singleton
    Clock machine() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Readiness readiness(Store store) {
        return new Readiness(store, STORE_TIMEOUT);
    }
}
