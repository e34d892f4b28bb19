package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One table in a database, which any number of sandboxes share. A change is one transaction with optimistic locking: if a
 * row that it writes no longer has the version that it has read, it is rolled back and run again. A query is a single
 * statement; nothing is cached.
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
    private final List<Table<?>> readTogether;

    /** The query or change that runs on this thread, which includes those that run inside it. */
    private final ThreadLocal<@Nullable Snapshot> running = new ThreadLocal<>();

    /** Orders rows by their insertion, to the microsecond across processes. */
    private final AtomicLong position = new AtomicLong();

    private SqlStore(SqlDatabase database, List<Table<?>> readTogether) {
        this.database = database;
        this.readTogether = readTogether;
    }

    /**
     * Opens the database of a directory, which is created if necessary.
     *
     * @param synced whether a change also survives a power cut, and not only the end of the process
     * @param readTogether tables with few rows, all of which one statement reads as soon as one is needed
     * @throws StoreUnavailableException if the directory cannot be used
     */
    public static SqlStore inDirectory(Path directory, boolean synced, List<Table<?>> readTogether) {
        return open(SqliteDatabase.open(directory, synced), readTogether);
    }

    /**
     * Opens a PostgreSQL database.
     *
     * @param readTogether as for a directory
     * @throws StoreUnavailableException if the database cannot be reached or used
     */
    public static SqlStore inPostgres(PostgresLocation location, List<Table<?>> readTogether) {
        return open(new PostgresDatabase(location), readTogether);
    }

    static SqlStore open(SqlDatabase database, List<Table<?>> readTogether) {
        SqlStore store = new SqlStore(database, readTogether);
        try {
            store.createSchema();
            return store;
        } catch (StoreUnavailableException e) {
            database.close();
            throw e;
        }
    }

    /** Retries conflicts: of several sandboxes that create the schema at once, all but one get one. */
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
        Snapshot outer = running.get();
        if (outer != null) {
            return query.apply(outer);
        }
        try {
            return with(statements -> within(new SqlSnapshot(statements, readTogether, null), query));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public <T> T change(Function<Change, T> work) {
        if (running.get() instanceof Change outer) {
            return work.apply(outer);
        }
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            try {
                return with(statements -> new SqlTransaction(database, statements, readTogether, this::nextPosition)
                        .run(change -> within(change, work)));
            } catch (SQLException e) {
                if (!isConflict(e)) {
                    throw failed(e);
                }
                pause();
            }
        }
        throw new ServiceException(ApiError.OPERATION_IN_PROGRESS);
    }

    private <T> T with(SqlDatabase.Work<T> work) throws SQLException {
        try {
            return database.with(work);
        } catch (UncheckedSqlException e) {
            throw e.reason();
        }
    }

    private <S extends Snapshot, T> T within(S snapshot, Function<? super S, T> work) {
        Snapshot outer = running.get();
        running.set(snapshot);
        try {
            return work.apply(snapshot);
        } finally {
            running.set(outer);
        }
    }

    private boolean isConflict(SQLException failure) {
        return failure instanceof SQLTransactionRollbackException || database.classify(failure) == SqlFailure.CONFLICT;
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
