package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.ProjectState;
import io.github.starrockssync.sandbox.state.StartState;
import io.github.starrockssync.sandbox.store.StoredState;
import io.github.starrockssync.sandbox.time.SandboxClock;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.Violation;
import jakarta.inject.Singleton;

/** Puts the sandbox, or one project in it, back to its start. */
@Singleton
final class Reset {

    private static final String PROJECT = "$.project_id";

    private final StoredState state;
    private final StartState start;
    private final SandboxClock clock;
    private final Faults faults;
    private final Journal journal;

    Reset(StoredState state, StartState start, SandboxClock clock, Faults faults, Journal journal) {
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
