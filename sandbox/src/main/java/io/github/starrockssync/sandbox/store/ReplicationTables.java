package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.ReplicationStore;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The state of the replication in SQL. */
public final class ReplicationTables implements ReplicationStore {

    /** More than callers can be at it at once. */
    private static final int MOST_ATTEMPTS = 1_000;

    private final Database database;
    private final Remembered<Catalog> catalog;

    public ReplicationTables(Database database) {
        this.database = database;
        this.catalog = new Remembered<>(database.revision(), Catalog::new);
    }

    @Override
    public <T> T inTransaction(Function<Session, T> work) {
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return database.change(handle -> work.apply(session(handle)));
            } catch (OutdatedException e) {
                // each time, someone else came through
            }
        }
        throw new ServiceException(ApiError.OPERATION_IN_PROGRESS);
    }

    @Override
    public <T> T look(Function<Session, T> work) {
        return database.jdbi().inTransaction(handle -> work.apply(session(handle)));
    }

    private Session session(Handle handle) {
        return new SqlSession(new InstanceTable(handle, catalog.get()), new TaskTable(handle), new JobTable(handle));
    }
}
