package io.github.starrockssync.sandbox.controls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The last requests that this process answered, and the file of all of them if there is one. Thread-safe. */
final class Journal {

    private final Deque<Exchange> newestFirst = new ArrayDeque<>();
    private final int size;
    private final Optional<JournalFile> file;
    private long lastId;

    /**
     * @param size most entries that are kept; 0 to keep none
     * @param file where entries are written, however many are kept
     */
    Journal(int size, Optional<JournalFile> file) {
        this.size = size;
        this.file = file;
    }

    boolean isOn() {
        return size > 0 || file.isPresent();
    }

    /** Adds what is made for the number of the entry, and forgets the oldest entry if there is no more room. */
    synchronized void add(LongFunction<Exchange> exchange) {
        if (!isOn()) {
            return;
        }
        Exchange added = exchange.apply(++lastId);
        file.ifPresent(written -> written.append(added));
        newestFirst.addFirst(added);
        if (newestFirst.size() > size) {
            newestFirst.removeLast();
        }
    }

    /** All entries, the newest first. */
    synchronized List<Exchange> entries() {
        return new ArrayList<>(newestFirst);
    }

    /** The number of the newest entry; null if there is none. */
    synchronized @Nullable Long newestId() {
        return newestFirst.isEmpty() ? null : newestFirst.getFirst().id();
    }

    /** Forgets all entries. Numbers are not given twice. */
    synchronized void clear() {
        newestFirst.clear();
    }
}
