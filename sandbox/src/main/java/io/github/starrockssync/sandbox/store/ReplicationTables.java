package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.ReplicationStore;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The state of the replication in SQL. */
public final class ReplicationTables implements ReplicationStore {

    private final Database database;
    private final Remembered<Catalog> catalog;

    public ReplicationTables(Database database) {
        this.database = database;
        this.catalog = new Remembered<>(database.revision(), Catalog::new);
    }

    @Override
    public <T> T inTransaction(Function<Session, T> work) {
        return database.change(handle -> work.apply(session(handle)));
    }

    @Override
    public <T> T look(Function<Session, T> work) {
        return database.jdbi().inTransaction(handle -> work.apply(session(handle)));
    }

    private Session session(Handle handle) {
        return new SqlSession(new InstanceTable(handle, catalog.get()), new TaskTable(handle), new JobTable(handle));
    }
}
