package io.github.starrockssync.client;

import io.github.starrockssync.client.call.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time in which nothing takes long: a wait is remembered and over at once. */
final class SkippedTime implements Scheduler {
    private final AtomicLong now = new AtomicLong();
    private final List<Duration> delays = new CopyOnWriteArrayList<>();

    List<Duration> delays() {
        return delays;
    }

    void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Override
    public long nanoTime() {
        return now.get();
    }

    @Override
    public void sleep(Duration delay) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        delays.add(delay);
        pass(delay);
    }

    @Override
    public void schedule(Duration delay, Runnable task) {
        delays.add(delay);
        pass(delay);
        CompletableFuture.runAsync(task);
    }
}
