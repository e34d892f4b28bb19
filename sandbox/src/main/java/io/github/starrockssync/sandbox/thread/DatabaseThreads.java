package io.github.starrockssync.sandbox.thread;

import io.github.starrockssync.sandbox.store.Database;
import io.github.starrockssync.sandbox.store.StoreThreads;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The event loop asks a database that is part of the process, and leaves it to other threads to ask one that is another
 * process.
 */
@Singleton
public final class DatabaseThreads implements StoreThreads {

    private final ExecutorService gathering = Executors.newSingleThreadExecutor(DatabaseThreads::daemon);
    private final boolean remote;

    DatabaseThreads(Database database) {
        this.remote = database.isRemote();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "shared transactions");
        thread.setDaemon(true);
        return thread;
    }

    /** On the event loop: when it has worked on all calls that have arrived. */
    @Override
    public void gather(Runnable work) {
        Context eventLoop = Vertx.currentContext();
        if (remote || eventLoop == null) {
            gathering.execute(work);
        } else {
            eventLoop.runOnContext(nothing -> work.run());
        }
    }

    @Override
    public <T> CompletionStage<T> call(Supplier<T> work) {
        return remote && Context.isOnEventLoopThread()
                ? CompletableFuture.supplyAsync(work, Infrastructure.getDefaultWorkerPool())
                : CompletableFuture.completedStage(work.get());
    }

    /**
     * The answer of an operation that asks the database.
     *
     * @param meanwhile as of {@link LaterAnswer}
     */
    public <T> T answer(Supplier<T> work, T meanwhile) {
        return LaterAnswer.of(call(work), meanwhile);
    }

    @PreDestroy
    void close() {
        gathering.shutdown();
    }
}
