package io.github.starrockssync.sandbox.store;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Where the database is asked. Thread-safe. */
public interface StoreThreads {

    /** Does what all who come meanwhile can share: soon, and on another thread if it may wait for another process. */
    void gather(Runnable work);

    /**
     * Does what one caller needs: at once, or on another thread if it may wait for another process.
     *
     * @return ends as the work does; what the work throws is thrown here if it was done at once
     */
    <T> CompletionStage<T> call(Supplier<T> work);
}
