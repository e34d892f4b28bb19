package io.github.starrockssync.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How time passes for calls. Tests have their own. */
interface Waiting {

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

    /** As {@link System#nanoTime()}. */
    long nanoTime();

    /** Holds the calling thread. */
    void sleep(Duration delay) throws InterruptedException;

    /** Runs a task after a while, on another thread. */
    void later(Duration delay, Runnable task);
}
