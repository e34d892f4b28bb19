package io.github.starrockssync.sandbox.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds out whether a store can be read soon enough. Thread-safe. */
public final class ReadinessProbe {

    private final Store store;
    private final Duration patience;
    private CompletableFuture<Boolean> latest = CompletableFuture.completedFuture(false);

    /**
     * @param patience how long to wait for the store
     */
    public ReadinessProbe(Store store, Duration patience) {
        this.store = store;
        this.patience = patience;
    }

    /** Whether the store can be read; changes nothing, and takes no longer than the patience lasts. */
    public boolean isReady() {
        try {
            return current().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** While one attempt hangs nobody starts another, so that a hanging store costs one thread and one connection. */
    private synchronized CompletableFuture<Boolean> current() {
        if (latest.isDone()) {
            latest = CompletableFuture.supplyAsync(store::isReady, ReadinessProbe::runAside);
        }
        return latest;
    }

    private static void runAside(Runnable attempt) {
        Thread thread = new Thread(attempt, "readiness probe");
        thread.setDaemon(true);
        thread.start();
    }
}
