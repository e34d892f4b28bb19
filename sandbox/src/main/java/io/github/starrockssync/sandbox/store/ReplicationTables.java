package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.ReplicationStore;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The state of the replication in SQL. */
public final class ReplicationTables implements ReplicationStore {

    /** More than callers can be at it at once. */
    private static final int MOST_ATTEMPTS = 1_000;

    private final Database database;
    private final StoreThreads threads;
    private final Remembered<Catalog> catalog;
    private final Remembered<RecentTasks> recent;
    private final JobHistory history;
    private final SharedTransactions transactions;

    /**
     * @param jobHistory how long a job is kept
     */
    public ReplicationTables(Database database, Duration jobHistory, StoreThreads threads) {
        this.database = database;
        this.threads = threads;
        this.catalog = database.remembered(Catalog::new);
        this.recent = database.remembered(RecentTasks::new);
        this.history = new JobHistory(jobHistory);
        this.transactions = new SharedTransactions(database, history, threads::gather);
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
    public <T> CompletionStage<T> inSharedTransaction(Function<TaskSession, T> work) {
        try {
            return fromRemembered(work);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private <T> CompletionStage<T> fromRemembered(Function<TaskSession, T> work) {
        RecentTasks remembered = recent.get();
        RememberedSession session = new RememberedSession(catalog.get(), remembered, database::find);
        try {
            T outcome = work.apply(session);
            Optional<TaskChanged> change = session.change();
            if (change.isPresent()) {
                return transactions
                        .store(change.get(), remembered)
                        .thenCompose(stored -> stored ? CompletableFuture.completedStage(outcome) : fromStored(work));
            }
        } catch (TransactionNeededException | ServiceException e) {
            // too little is remembered, or what may be outdated: only what is stored refuses anything
        }
        return fromStored(work);
    }

    private <T> CompletionStage<T> fromStored(Function<TaskSession, T> work) {
        return threads.call(() -> inTransaction(work::apply))
                .thenCompose(outcome -> database.kept().thenApply(kept -> outcome));
    }

    @Override
    public <T> T look(Function<Session, T> work) {
        return database.jdbi().inTransaction(handle -> work.apply(session(handle)));
    }

    private Session session(Handle handle) {
        return new SqlSession(database, handle, catalog.get(), recent.get(), history);
    }
}
