package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.controls.generated.model.Overview;
import io.github.starrockssync.sandbox.controls.generated.model.ProjectState;
import io.github.starrockssync.sandbox.controls.generated.model.SandboxState;
import io.github.starrockssync.sandbox.state.Progress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The whole state, put into the database and taken out of it at once. Thread-safe; several sandboxes may share it. */
public final class StateStore {

    private final Database database;

    public StateStore(Database database) {
        this.database = database;
    }

    /**
     * Fills a database that holds nothing yet.
     *
     * @return false if it holds a state, which is left as it is
     */
    public boolean fillIfEmpty(SandboxState state) {
        return database.change(handle -> {
            takeTurns(handle);
            boolean empty = PlainStatement.query(handle, "SELECT 1 FROM project LIMIT 1", row -> row.getInt(1))
                    .isEmpty();
            if (empty) {
                insert(handle, state);
                database.revision().grow(handle);
            }
            return empty;
        });
    }

    /** Puts a state in the place of the present one. */
    public void replace(SandboxState state) {
        database.change(handle -> {
            takeTurns(handle);
            StateTables.clear(handle);
            insert(handle, state);
            database.revision().grow(handle);
            return null;
        });
    }

    /**
     * Puts the state of a project in the place of the present one, if there is any.
     *
     * @return false, and nothing is changed, if one of its identifiers belongs to another project
     */
    public boolean replace(ProjectState project) {
        try {
            database.change(handle -> {
                takeTurns(handle);
                StateTables.clear(handle, project.getId());
                new StateRows(handle).insert(project);
                database.revision().grow(handle);
                return null;
            });
            return true;
        } catch (JdbiException e) {
            if (SqlFailure.isRepetition(e)) {
                return false;
            }
            throw e;
        }
    }

    /** The state as it is at one moment. */
    public SandboxState export() {
        return database.jdbi()
                .inTransaction(
                        TransactionIsolationLevel.REPEATABLE_READ,
                        handle -> StateSnapshot.of(handle).state());
    }

    /**
     * What there is, and how far it is.
     *
     * @param mostJobs how many of the newest jobs to look at
     */
    public Overview overview(Progress progress, int mostJobs) {
        return database.jdbi()
                .inTransaction(
                        TransactionIsolationLevel.REPEATABLE_READ,
                        handle -> OverviewSnapshot.of(handle, mostJobs).at(progress));
    }

    /** Locks the one row that every database has, an empty one too. */
    private static void takeTurns(Handle handle) {
        PlainStatement.query(handle, "SELECT id FROM sandbox_clock WHERE id = 1 FOR UPDATE", row -> row.getInt(1));
    }

    private static void insert(Handle handle, SandboxState state) {
        state.getProjects().forEach(new StateRows(handle)::insert);
    }
}
