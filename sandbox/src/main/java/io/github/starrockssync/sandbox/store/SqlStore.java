package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One table in a database, which any number of sandboxes share. A change is one transaction: what it writes must have the
 * version that it has read, else it is rolled back and run again. Queries are single statements, and nothing is cached.
 */
public final class SqlStore implements Store {

    /** Of a data directory; more would only wait for each other. */
    public static final int DIRECTORY_CONNECTIONS = 1;

    public static final int POSTGRES_CONNECTIONS = 16;

    private static final System.Logger LOGGER = System.getLogger(SqlStore.class.getName());
    private static final int MAX_ATTEMPTS = 5;
    private static final int MAX_PAUSE_MILLIS = 20;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final SqlDatabase database;

    /** The query or change that runs on this thread, of which queries inside of it are a part. */
    private final ThreadLocal<@Nullable SqlSnapshot> running = new ThreadLocal<>();

    /** Orders the rows by when they were stored first, to the microsecond, across processes. */
    private final AtomicLong position = new AtomicLong();

    private SqlStore(SqlDatabase database) {
        this.database = database;
    }

    /**
     * Keeps the state in a directory, which is made if need be.
     *
     * @param synced whether a change survives a power cut, too, and not only the end of the process
     * @throws StoreUnavailableException if the directory cannot be used
     */
    public static SqlStore inDirectory(Path directory, boolean synced) {
        return open(SqliteDatabase.open(directory, synced));
    }

    /**
     * @throws StoreUnavailableException if the database cannot be reached or used
     */
    public static SqlStore inPostgres(PostgresLocation location) {
        return open(new PostgresDatabase(location));
    }

    static SqlStore open(SqlDatabase database) {
        SqlStore store = new SqlStore(database);
        try {
            store.createSchema();
            return store;
        } catch (StoreUnavailableException e) {
            database.close();
            throw e;
        }
    }

    /** Several sandboxes may do so at once, of which all but one see a conflict. */
    private void createSchema() {
        for (int attempt = 1; ; attempt++) {
            try {
                int version = database.with(Statements::createSchema);
                if (version != Statements.SCHEMA_VERSION) {
                    throw new StoreUnavailableException(
                            database.option(),
                            "it is of another version of the sandbox; export the state there and import it here");
                }
                return;
            } catch (SQLException e) {
                SqlFailure failure = database.classify(e);
                if (failure != SqlFailure.CONFLICT || attempt == MAX_ATTEMPTS) {
                    throw StoreUnavailableException.because(database.option(), failure, PostgresDatabase.reason(e));
                }
            }
        }
    }

    @Override
    public <T> T read(Function<Snapshot, T> query) {
        SqlSnapshot outer = running.get();
        if (outer != null) {
            return query.apply(outer);
        }
        try {
            return database.with(statements -> within(new SqlSnapshot(statements), query));
        } catch (UncheckedSqlException e) {
            throw failed(e.reason());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public <T> T change(Function<Change, T> work) {
        if (running.get() instanceof SqlChange outer) {
            return work.apply(outer);
        }
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            try {
                return database.with(statements -> changeOnce(statements, work));
            } catch (StaleVersionException e) {
                pause();
            } catch (UncheckedSqlException e) {
                retryOrFail(e.reason());
            } catch (SQLException e) {
                retryOrFail(e);
            }
        }
        throw new ServiceException(ApiError.OPERATION_IN_PROGRESS);
    }

    private <S extends SqlSnapshot, T> T within(S snapshot, Function<? super S, T> work) {
        SqlSnapshot outer = running.get();
        running.set(snapshot);
        try {
            return work.apply(snapshot);
        } finally {
            running.set(outer);
        }
    }

    private <T> T changeOnce(Statements statements, Function<Change, T> work) throws SQLException {
        Connection connection = statements.connection();
        connection.setAutoCommit(false);
        boolean done = false;
        SqlChange change = new SqlChange(database, statements, this::nextPosition);
        try {
            T result = within(change, work);
            if (change.apply()) {
                commit(connection);
            } else {
                connection.rollback();
            }
            done = true;
            return result;
        } finally {
            giveBack(connection, done);
        }
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

    /**
     * What was wrong before counts. A full disk makes SQLite roll back by itself, so that a rollback fails; the transaction has
     * to end all the same.
     */
    private static void giveBack(Connection connection, boolean done) {
        if (!done) {
            tryTo(connection::rollback);
        }
        tryTo(() -> connection.setAutoCommit(true));
    }

    private interface Step {

        void take() throws SQLException;
    }

    private static void tryTo(Step step) {
        try {
            step.take();
        } catch (SQLException e) {
            LOGGER.log(Level.DEBUG, "A transaction was not rolled back", e);
        }
    }

    private void retryOrFail(SQLException failure) {
        if (database.classify(failure) != SqlFailure.CONFLICT) {
            throw failed(failure);
        }
        pause();
    }

    private RuntimeException failed(SQLException failure) {
        SqlFailure kind = database.classify(failure);
        if (kind != SqlFailure.OUTAGE && kind != SqlFailure.LOST_CONNECTION) {
            return new IllegalStateException("The database failed: " + failure.getMessage(), failure);
        }
        LOGGER.log(Level.WARNING, "Database unavailable: {0}", failure.getMessage());
        return ServiceException.retryable(ApiError.SERVICE_UNAVAILABLE, RETRY_AFTER);
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(MAX_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long nextPosition() {
        long now = System.currentTimeMillis() * 1_000;
        return position.updateAndGet(last -> Math.max(last + 1, now));
    }

    @Override
    public int connections() {
        return database.connections();
    }

    @Override
    public boolean isReady() {
        try {
            return database.with(statements -> statements.count("", Query.ALL)) == 0;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
