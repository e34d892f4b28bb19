package io.github.starrockssync.contract.client;

import io.github.starrockssync.client.call.Scheduler;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes for the sandbox when someone waits for it, so that nobody has to. */
final class SandboxTime implements Scheduler {

    private final SandboxControls sandbox;
    private final AtomicLong now = new AtomicLong();

    SandboxTime(SandboxControls sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public long nanoTime() {
        return now.get();
    }

    @Override
    public void sleep(Duration delay) {
        sandbox.advance(delay);
        now.addAndGet(delay.toNanos());
    }

    @Override
    public void schedule(Duration delay, Runnable task) {
        CompletableFuture.runAsync(() -> {
            sleep(delay);
            task.run();
        });
    }
}
