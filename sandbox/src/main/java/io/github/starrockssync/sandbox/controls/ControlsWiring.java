package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.store.Database;
import io.github.starrockssync.sandbox.store.DatabaseProbe;
import io.github.starrockssync.sandbox.store.FaultTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Makes the parts of the controls. */
final class ControlsWiring {

    private static final Duration LONGEST_WAIT_FOR_DATABASE = Duration.ofSeconds(2);

    @Produces
    @Singleton
    Faults faults(Database database) {
        return new Faults(new FaultTable(database));
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
    Readiness readiness(Database database) {
        return new Readiness(new DatabaseProbe(database, LONGEST_WAIT_FOR_DATABASE));
    }
}
