package io.github.starrockssync.sandbox.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings changes that are committed to where they outlive the process, those of all callers who wait at that time at
 * once: to do that for each of them would take most of the time of a call. Thread-safe.
 */
final class GroupFlush implements AutoCloseable {

    private static final CompletionStage<Void> NOTHING_TO_WAIT_FOR = CompletableFuture.completedStage(null);

    private final Runnable flush;
    private final GroupRun<Void> flushes = new GroupRun<>("database flush", this::flush);
    private final AtomicLong changes = new AtomicLong();
    private volatile long kept;

    /**
     * @param flush keeps everything that was committed before it began
     */
    GroupFlush(Runnable flush) {
        this.flush = flush;
    }

    /** Something was committed. */
    void changed() {
        changes.incrementAndGet();
    }

    /** Ends when everything is kept that was committed until now, or exceptionally if it cannot be. */
    CompletionStage<Void> kept() {
        return changes.get() <= kept ? NOTHING_TO_WAIT_FOR : flushes.next();
    }

    private Void flush() {
        long upTo = changes.get();
        flush.run();
        kept = upTo;
        return null;
    }

    @Override
    public void close() {
        flushes.close();
    }
}
