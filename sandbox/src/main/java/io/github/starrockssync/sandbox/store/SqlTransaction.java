package io.github.starrockssync.sandbox.store;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One attempt to make a change. */
final class SqlTransaction {

    private static final System.Logger LOGGER = System.getLogger(SqlTransaction.class.getName());

    private final SqlDatabase database;
    private final Statements statements;
    private final LongSupplier positions;
    private final Map<Change.RowId, SqlSnapshot.Read> reads = new HashMap<>();
    private final Change change;

    SqlTransaction(SqlDatabase database, Statements statements, List<Table<?>> readTogether, LongSupplier positions) {
        this.database = database;
        this.statements = statements;
        this.positions = positions;
        this.change = new Change(new SqlSnapshot(statements, readTogether, reads));
    }

    /**
     * Runs work, writes what it collected, and commits.
     *
     * @throws SQLTransactionRollbackException if a row no longer has the version that was read
     */
    <T> T run(Function<Change, T> work) throws SQLException {
        Connection connection = statements.connection();
        connection.setAutoCommit(false);
        boolean committed = false;
        try {
            T result = work.apply(change);
            if (!change.isEmpty()) {
                write();
                commit(connection);
                committed = true;
            }
            return result;
        } finally {
            end(connection, committed);
        }
    }

    private void write() throws SQLException {
        database.beforeWrites(statements.connection());
        for (Table<?> table : change.cleared()) {
            statements.clear(table.name());
        }
        for (Change.Write write : change.writes()) {
            write(write);
        }
        for (Change.Trim trim : change.trims()) {
            statements.trim(trim);
        }
    }

    /** A row that was read must still have its version: the work has decided by what it held. */
    private void write(Change.Write write) throws SQLException {
        Table<?> table = write.id().table();
        SqlSnapshot.Read read = change.cleared().contains(table) ? null : reads.get(write.id());
        if (write(table.name(), write, read) == 0 && read != null) {
            throw new SQLTransactionRollbackException("Stale version: " + write.id());
        }
    }

    private int write(String kind, Change.Write write, SqlSnapshot.@Nullable Read read) throws SQLException {
        String id = write.id().id();
        if (write.keys() == null || write.row() == null) {
            return read == null ? statements.delete(kind, id) : statements.delete(kind, id, read.version());
        }
        String document = JsonRows.write(write.row());
        return read == null
                ? statements.insert(kind, write.keys(), document, positions.getAsLong())
                : statements.update(kind, read, write.keys(), document);
    }

    private void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (database.classify(e) == SqlFailure.LOST_CONNECTION) {
                throw new OutcomeUnknownException(e);
            }
            throw e;
        }
    }

    /** Hides no earlier failure. SQLite itself rolls back when the disk is full, so that this rollback fails. */
    private static void end(Connection connection, boolean committed) {
        if (!committed) {
            attempt(connection::rollback);
        }
        attempt(() -> connection.setAutoCommit(true));
    }

    private interface Step {

        void run() throws SQLException;
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            LOGGER.log(Level.DEBUG, "A transaction was not rolled back", e);
        }
    }
}
