package io.github.starrockssync.sandbox.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Brings changes that are committed to where they outlive the process, those of all callers who wait at that time at
 * once: to do that for each of them would take most of the time of a call. Thread-safe.
 */
final class GroupFlush implements AutoCloseable {

    private static final CompletionStage<Void> NOTHING_TO_WAIT_FOR = CompletableFuture.completedStage(null);

    private final Runnable flush;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(GroupFlush::thread);
    private final AtomicLong changes = new AtomicLong();
    private volatile long kept;
    private @Nullable CompletableFuture<Void> next;

    /**
     * @param flush keeps everything that was committed before it began
     */
    GroupFlush(Runnable flush) {
        this.flush = flush;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "database flush");
        thread.setDaemon(true);
        return thread;
    }

    /** Something was committed. */
    void changed() {
        changes.incrementAndGet();
    }

    /** Ends when everything is kept that was committed until now, or exceptionally if it cannot be. */
    CompletionStage<Void> kept() {
        return changes.get() <= kept ? NOTHING_TO_WAIT_FOR : next();
    }

    /** A flush that is running may have begun before the change: only the one after it counts. */
    private synchronized CompletionStage<Void> next() {
        if (next == null) {
            next = new CompletableFuture<>();
            executor.execute(this::flush);
        }
        return next;
    }

    private void flush() {
        CompletableFuture<Void> current;
        synchronized (this) {
            current = next;
            next = null;
        }
        long upTo = changes.get();
        try {
            flush.run();
            kept = upTo;
            current.complete(null);
        } catch (RuntimeException | Error e) {
            current.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
