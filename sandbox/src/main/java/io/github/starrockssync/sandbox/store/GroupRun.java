package io.github.starrockssync.sandbox.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does something, on a thread of its own, once for all who have asked for it before it begins. Thread-safe. */
final class GroupRun<T> implements AutoCloseable {

    private final Runnable gathering;
    private final Supplier<T> work;
    private final ExecutorService executor;
    private @Nullable CompletableFuture<T> next;

    /**
     * @param name of the thread
     */
    GroupRun(String name, Supplier<T> work) {
        this(name, () -> {}, work);
    }

    /**
     * @param name of the thread
     * @param gathering comes first, and whoever asks meanwhile is in time
     */
    GroupRun(String name, Runnable gathering, Supplier<T> work) {
        this.gathering = gathering;
        this.work = work;
        this.executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Ends as the next run does: one that is running has begun too early to count. */
    synchronized CompletionStage<T> next() {
        if (next == null) {
            next = new CompletableFuture<>();
            executor.execute(this::run);
        }
        return next;
    }

    private void run() {
        gathering.run();
        CompletableFuture<T> current;
        synchronized (this) {
            current = next;
            next = null;
        }
        try {
            current.complete(work.get());
        } catch (RuntimeException | Error e) {
            current.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
