package io.github.starrockssync.sandbox.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was read of the database, read anew when the revision is another one. Thread-safe. */
final class Remembered<T> {

    private final Revision revision;
    private final Supplier<T> source;
    private volatile @Nullable Known<T> known;

    /**
     * @param source reads what is to be remembered; what it makes must be safe to share
     */
    Remembered(Revision revision, Supplier<T> source) {
        this.revision = revision;
        this.source = source;
    }

    T get() {
        // asked first: what changes while the source reads is then known under a number that is no longer current
        return asOf(revision.current());
    }

    /** As it was when this was the revision, or later. */
    T asOf(long current) {
        Known<T> latest = known;
        if (latest == null || latest.revision() != current) {
            latest = new Known<>(current, source.get());
            known = latest;
        }
        return latest.value();
    }

    boolean isAsOf(long current) {
        Known<T> latest = known;
        return latest != null && latest.revision() == current;
    }

    private record Known<T>(long revision, T value) {}
}
