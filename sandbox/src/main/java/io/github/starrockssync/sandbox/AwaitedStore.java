package io.github.starrockssync.sandbox;

import io.github.starrockssync.sandbox.store.Change;
import io.github.starrockssync.sandbox.store.Store;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A store that another thread opens. Calls block until it is open. Thread-safe. */
record AwaitedStore(CompletableFuture<? extends Store> opening, int connections) implements Store {

    @Override
    public <T> T read(Function<Snapshot, T> query) {
        return opening.join().read(query);
    }

    @Override
    public <T> T change(Function<Change, T> work) {
        return opening.join().change(work);
    }

    @Override
    public boolean isReady() {
        return opening.join().isReady();
    }

    /** Has no effect if the store is not open. */
    @Override
    public void close() {
        if (opening.isDone() && !opening.isCompletedExceptionally()) {
            opening.join().close();
        }
    }
}
