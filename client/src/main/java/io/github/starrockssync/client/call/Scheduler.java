package io.github.starrockssync.client.call;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Measures time, sleeps and runs delayed tasks. Replace it in tests to avoid delays.
 *
 * <p>Thread-safe.
 */
public interface Scheduler {

    /** Real time, with the thread of the JDK for delayed tasks. */
    Scheduler REAL = new Scheduler() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration delay) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        }

        @Override
        public void schedule(Duration delay, Runnable task) {
            CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS)
                    .execute(task);
        }
    };

    /**
     * Returns the time since an arbitrary start. It never decreases.
     *
     * @return nanoseconds, as {@link System#nanoTime()}
     */
    long nanoTime();

    /**
     * Blocks the calling thread.
     *
     * @param delay not negative
     * @throws InterruptedException if the thread is interrupted, before or during the sleep
     */
    void sleep(Duration delay) throws InterruptedException;

    /**
     * Runs a task after a delay, on another thread.
     *
     * @param delay not negative
     * @param task the task
     */
    void schedule(Duration delay, Runnable task);
}
