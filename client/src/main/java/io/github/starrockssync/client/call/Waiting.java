package io.github.starrockssync.client.call;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How time passes for calls and for what waits between them. Tests have their own, in which nothing takes long.
 *
 * <p>Thread-safe.
 */
public interface Waiting {

    /** Real time. Needs no thread of ours: the JDK has one for all delays. */
    Waiting REAL = new Waiting() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration delay) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        }

        @Override
        public void later(Duration delay, Runnable task) {
            CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS)
                    .execute(task);
        }
    };

    /**
     * Time from an arbitrary start, which never goes back.
     *
     * @return nanoseconds, as {@link System#nanoTime()}
     */
    long nanoTime();

    /**
     * Holds the calling thread.
     *
     * @param delay for how long, not negative
     * @throws InterruptedException if the thread is interrupted, before or meanwhile
     */
    void sleep(Duration delay) throws InterruptedException;

    /**
     * Runs a task after a while, on another thread.
     *
     * @param delay after which, not negative
     * @param task what to run
     */
    void later(Duration delay, Runnable task);
}
