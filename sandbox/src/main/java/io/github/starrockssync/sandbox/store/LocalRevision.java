package io.github.starrockssync.sandbox.store;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/** The revision of a database that no other process can change. */
final class LocalRevision implements Revision {

    private final AtomicLong revision = new AtomicLong();
    private final Runnable growth;

    /**
     * @param growth is told, in the transaction that makes the revision grow
     */
    LocalRevision(Runnable growth) {
        this.growth = growth;
    }

    @Override
    public long current() {
        return revision.get();
    }

    @Override
    public OptionalLong known() {
        return OptionalLong.of(current());
    }

    @Override
    public CompletionStage<Long> read() {
        return CompletableFuture.completedStage(current());
    }

    @Override
    public void forget() {
        revision.incrementAndGet();
    }

    @Override
    public void grow(Handle handle) {
        growth.run();
        handle.afterCommit(revision::incrementAndGet);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
