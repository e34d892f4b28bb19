package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.store.DatabaseProbe;

/** Whether this sandbox has started and can work. Thread-safe. */
public final class Readiness {

    private final DatabaseProbe database;
    private volatile boolean started;

    public Readiness(DatabaseProbe database) {
        this.database = database;
    }

    /** From now on, only the database decides. */
    public void started() {
        started = true;
    }

    boolean hasStarted() {
        return started;
    }

    boolean isReady() {
        return started && database.answers();
    }
}
