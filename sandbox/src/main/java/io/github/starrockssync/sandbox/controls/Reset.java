package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.store.WellKnownState;
import io.github.starrockssync.sandbox.time.SandboxClock;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.Violation;
import jakarta.inject.Singleton;

/** Puts the sandbox, or one project in it, back to its start. */
@Singleton
final class Reset {

    private final WellKnownState state;
    private final SandboxClock clock;
    private final Faults faults;
    private final Journal journal;

    Reset(WellKnownState state, SandboxClock clock, Faults faults, Journal journal) {
        this.state = state;
        this.clock = clock;
        this.faults = faults;
        this.journal = journal;
    }

    void everything() {
        faults.clear();
        clock.reset();
        state.reset();
        journal.clear();
    }

    /**
     * @throws ServiceException 400 if it is none of the projects that a sandbox starts with
     */
    void project(String projectId) {
        if (!state.reset(projectId)) {
            throw ServiceException.invalid(Violation.of("$.project_id", ControlRule.NO_SUCH_PROJECT));
        }
    }
}
