package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.store.Store;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether this sandbox has started and its store can be read. Thread-safe. */
public final class Readiness {

    private final Store store;
    private final Duration timeout;
    private CompletableFuture<Boolean> latestProbe = CompletableFuture.completedFuture(false);
    private volatile boolean started;

    /**
     * @param timeout of the store
     */
    Readiness(Store store, Duration timeout) {
        this.store = store;
        this.timeout = timeout;
    }

    /** From now on, only the store decides. */
    public void started() {
        started = true;
    }

    boolean hasStarted() {
        return started;
    }

    /** Returns whether the store can be read within the timeout. Changes nothing. */
    boolean isReady() {
        try {
            return started && probe().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns a probe that has not ended, if there is one, so that a store that hangs blocks one thread only. */
    private synchronized CompletableFuture<Boolean> probe() {
        if (latestProbe.isDone()) {
            latestProbe = CompletableFuture.supplyAsync(store::isReady, Readiness::runInBackground);
        }
        return latestProbe;
    }

    private static void runInBackground(Runnable probe) {
        Thread thread = new Thread(probe, "readiness-probe");
        thread.setDaemon(true);
        thread.start();
    }
}
