package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.ProjectState;
import io.github.starrockssync.sandbox.state.StartState;
import io.github.starrockssync.sandbox.state.StateStore;
import io.github.starrockssync.sandbox.time.SandboxClock;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.Violation;
import jakarta.inject.Singleton;

/** Restores the start state of the sandbox or of one project. */
@Singleton
final class Reset {

    private static final String PROJECT = "$.project_id";

    private final StateStore state;
    private final StartState start;
    private final SandboxClock clock;
    private final Faults faults;
    private final Journal journal;

    Reset(StateStore state, StartState start, SandboxClock clock, Faults faults, Journal journal) {
        this.state = state;
        this.start = start;
        this.clock = clock;
        this.faults = faults;
        this.journal = journal;
    }

    void everything() {
        state.together(() -> {
            state.replace(start.get());
            faults.clear();
            clock.reset();
        });
        journal.clear();
    }

    /**
     * @throws ServiceException 400 if it is none of the projects that the sandbox starts with, or one of its identifiers
     *     belongs to another project since an import
     */
    void project(String projectId) {
        ProjectState project = start.project(projectId)
                .orElseThrow(() -> ServiceException.invalid(Violation.of(PROJECT, ControlRule.NO_SUCH_PROJECT)));
        if (!state.replace(project)) {
            throw ServiceException.invalid(Violation.of(PROJECT, ControlRule.IDENTIFIERS_TAKEN));
        }
    }
}
