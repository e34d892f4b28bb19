package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.controls.model.Overview;
import io.github.starrockssync.sandbox.controls.model.ProjectState;
import io.github.starrockssync.sandbox.controls.model.SandboxState;
import io.github.starrockssync.sandbox.state.Progress;

/** The whole state, stored and taken out at once. Thread-safe; several sandboxes may share it. */
public final class StoredState {

    private final Store store;

    public StoredState(Store store) {
        this.store = store;
    }

    /**
     * Fills a store that holds nothing yet.
     *
     * @return false if it holds a state, which is left as it is
     */
    public boolean fillIfEmpty(SandboxState state) {
        return store.change(change -> {
            boolean empty = change.count(Tables.PROJECTS, Query.ALL) == 0;
            if (empty) {
                StateRows.put(state, change);
            }
            return empty;
        });
    }

    /** Puts a state in the place of the present one. */
    public void replace(SandboxState state) {
        store.change(change -> {
            Tables.STATE.forEach(change::clear);
            StateRows.put(state, change);
            return null;
        });
    }

    /**
     * Puts the state of a project in the place of the present one, if there is any.
     *
     * @return false, and nothing is changed, if one of its identifiers belongs to another project
     */
    public boolean replace(ProjectState project) {
        return store.change(change -> {
            if (StateRows.clash(project, change)) {
                return false;
            }
            StateRows.remove(project.getId(), change);
            StateRows.put(project, change);
            return true;
        });
    }

    /** The state as it is at one moment. */
    public SandboxState export() {
        return new StateExport(store.read(snapshot -> snapshot.all(Tables.STATE))).state();
    }

    /**
     * What there is, and how far it is.
     *
     * @param maxTasks of all projects, the newest
     * @param maxJobs of all projects, the newest
     */
    public Overview overview(Progress progress, int maxTasks, int maxJobs) {
        return store.read(snapshot -> new OverviewRows(snapshot, progress).overview(maxTasks, maxJobs));
    }

    /** Does several things in one change. */
    public void together(Runnable changes) {
        store.change(change -> {
            changes.run();
            return null;
        });
    }
}
