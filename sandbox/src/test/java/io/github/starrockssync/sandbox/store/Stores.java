package io.github.starrockssync.sandbox.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Makes stores of replications. */
public final class Stores {

    private Stores() {}

    /** Each change has a transaction of its own, at once. */
    public static ReplicationTables of(Database database) {
        return of(database, Runnable::run);
    }

    /**
     * @param gathering does what callers share
     */
    public static ReplicationTables of(Database database, Executor gathering) {
        return new ReplicationTables(database, Duration.ofDays(30), new TestThreads(gathering));
    }

    private record TestThreads(Executor gathering) implements StoreThreads {

        @Override
        public void gather(Runnable work) {
            gathering.execute(work);
        }

        @Override
        public <T> CompletionStage<T> call(Supplier<T> work) {
            return CompletableFuture.completedStage(work.get());
        }
    }
}
