package io.github.starrockssync.sandbox.junit5;

import io.github.starrockssync.client.call.Scheduler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Advances the sandbox's clock instead of waiting. */
final class SandboxScheduler implements Scheduler {

    private final SandboxControls controls;
    private final AtomicLong nanos = new AtomicLong();

    SandboxScheduler(SandboxControls controls) {
        this.controls = controls;
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public void sleep(Duration delay) {
        controls.advance(delay);
        nanos.addAndGet(delay.toNanos());
    }

    @Override
    public void schedule(Duration delay, Runnable task) {
        CompletableFuture.runAsync(() -> {
            sleep(delay);
            task.run();
        });
    }
}
