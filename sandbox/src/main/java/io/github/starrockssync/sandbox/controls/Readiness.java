package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.store.ReadinessProbe;

/** Whether this sandbox has started and can work. Thread-safe. */
public final class Readiness {

    private final ReadinessProbe probe;
    private volatile boolean started;

    public Readiness(ReadinessProbe probe) {
        this.probe = probe;
    }

    /** From now on, only the store decides. */
    public void started() {
        started = true;
    }

    boolean hasStarted() {
        return started;
    }

    boolean isReady() {
        return started && probe.isReady();
    }
}
