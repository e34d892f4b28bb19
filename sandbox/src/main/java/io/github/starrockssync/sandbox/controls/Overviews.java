package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.Overview;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.sandbox.state.Progress;
import io.github.starrockssync.sandbox.state.StateStore;
import io.github.starrockssync.sandbox.time.SandboxClock;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Creates the overview for the console. */
@Singleton
final class Overviews {

    private static final int MAX_TASKS = 1_000;
    private static final int MAX_JOBS = 50;

    private final StateStore state;
    private final SandboxClock clock;
    private final Faults faults;
    private final Journal journal;
    private final Duration fullSync;

    Overviews(StateStore state, SandboxClock clock, Faults faults, Journal journal, SandboxOptions options) {
        this.state = state;
        this.clock = clock;
        this.faults = faults;
        this.journal = journal;
        this.fullSync = options.fullSyncDuration();
    }

    Overview now() {
        return state.overview(new Progress(clock.instant(), fullSync), MAX_TASKS, MAX_JOBS)
                .faults(faults.all())
                .newestJournalId(journal.newestId());
    }
}
