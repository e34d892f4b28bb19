package io.github.starrockssync.sandbox.state;

import static io.github.starrockssync.sandbox.state.OptionalList.emptyIfNull;

import io.github.starrockssync.sandbox.controls.model.Overview;
import io.github.starrockssync.sandbox.controls.model.ProjectState;
import io.github.starrockssync.sandbox.controls.model.SandboxState;
import io.github.starrockssync.sandbox.gateway.ProjectAccessKey;
import io.github.starrockssync.sandbox.gateway.Token;
import io.github.starrockssync.sandbox.iam.Domain;
import io.github.starrockssync.sandbox.iam.Project;
import io.github.starrockssync.sandbox.iam.User;
import io.github.starrockssync.sandbox.store.Change;
import io.github.starrockssync.sandbox.store.Query;
import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.Table;
import java.util.List;
import java.util.stream.Stream;

/** Imports and exports the state. Thread-safe. */
public final class StateStore {

    private static final List<Table<?>> TABLES = List.of(
            Domain.TABLE,
            User.TABLE,
            Project.TABLE,
            Token.TABLE,
            ProjectAccessKey.TABLE,
            SourceInstance.TABLE,
            TargetInstance.TABLE,
            StoredReplication.TASKS,
            StoredReplication.JOBS);

    private static final List<Table<?>> OF_PROJECT = List.of(
            Token.TABLE, ProjectAccessKey.TABLE, SourceInstance.TABLE, TargetInstance.TABLE, StoredReplication.JOBS);

    private final Store store;

    public StateStore(Store store) {
        this.store = store;
    }

    /**
     * Stores a state unless there is one.
     *
     * @return false if there was one, which is not changed
     */
    public boolean fillIfEmpty(SandboxState state) {
        return store.change(change -> {
            boolean empty = change.count(Project.TABLE, Query.ALL) == 0;
            if (empty) {
                StateRows.of(state).forEach(row -> row.putInto(change));
            }
            return empty;
        });
    }

    /** Replaces the whole state. */
    public void replace(SandboxState state) {
        store.change(change -> {
            TABLES.forEach(change::clear);
            StateRows.of(state).forEach(row -> row.putInto(change));
            return null;
        });
    }

    /**
     * Replaces the state of one project, or adds it.
     *
     * @return false, and nothing is changed, if one of its identifiers belongs to another project
     */
    public boolean replace(ProjectState project) {
        return store.change(change -> {
            boolean clash = usesNodeOfOther(project, change)
                    || StateRows.of(project).anyMatch(row -> row.takesIdOfOther(change));
            if (!clash) {
                remove(project.getId(), change);
                StateRows.of(project).forEach(row -> row.putInto(change));
            }
            return !clash;
        });
    }

    private static boolean usesNodeOfOther(ProjectState project, Store.Snapshot rows) {
        return rows.list(SourceInstance.TABLE, Query.ALL).stream()
                .filter(other -> !other.projectId().equals(project.getId()))
                .anyMatch(other -> emptyIfNull(project.getTaurusdbInstances()).stream()
                        .flatMap(own -> Stream.concat(
                                Stream.of(own.getPrimaryNodeId()), emptyIfNull(own.getReadReplicaIds()).stream()))
                        .anyMatch(other::hasNode));
    }

    private static void remove(String projectId, Change change) {
        Query owned = Query.of(projectId);
        change.list(TargetInstance.TABLE, owned)
                .forEach(row ->
                        remove(StoredReplication.TASKS, Query.of(row.instance().id()), change));
        OF_PROJECT.forEach(table -> remove(table, owned, change));
        // read, so that a concurrent change of the project is a conflict
        change.find(Project.TABLE, projectId).ifPresent(project -> change.remove(Project.TABLE, projectId));
    }

    private static <V> void remove(Table<V> table, Query query, Change change) {
        change.list(table, query)
                .forEach(row -> change.remove(table, table.keys().apply(row).id()));
    }

    /** Returns the state at one instant. */
    public SandboxState export() {
        return new StateExport(store.read(snapshot -> snapshot.all(TABLES))).state();
    }

    /**
     * Returns what the console shows: no credentials, no source tables, only the newest tasks and jobs of all projects.
     *
     * @param progress at the time of the overview
     */
    public Overview overview(Progress progress, int maxTasks, int maxJobs) {
        return store.read(snapshot -> new OverviewRows(snapshot, progress).overview(maxTasks, maxJobs));
    }

    /** Makes several changes as one. */
    public void together(Runnable changes) {
        store.change(change -> {
            changes.run();
            return null;
        });
    }
}
