package io.github.starrockssync.sandbox.store;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What is remembered of a database as of a revision. Thread-safe. */
final class Memory {

    private final Revision revision;
    private final Collection<Remembered<?>> remembered = new CopyOnWriteArrayList<>();

    Memory(Revision revision) {
        this.revision = revision;
    }

    /** Something that is read of the database when the revision is another one. */
    <T> Remembered<T> add(Supplier<T> source) {
        Remembered<T> added = new Remembered<>(revision, source);
        remembered.add(added);
        return added;
    }

    /** Ends with the revision as it is now, of which everything is remembered then. Ended already if nothing is read. */
    CompletionStage<Long> readRevision() {
        OptionalLong known = revision.known();
        if (known.isPresent() && isAsOf(known.getAsLong())) {
            return CompletableFuture.completedStage(known.getAsLong());
        }
        return revision.read().thenApply(current -> {
            // here, where it may take its time, and not where the call is worked on
            remembered.forEach(each -> each.asOf(current));
            return current;
        });
    }

    private boolean isAsOf(long current) {
        for (Remembered<?> each : remembered) {
            if (!each.isAsOf(current)) {
                return false;
            }
        }
        return true;
    }
}
