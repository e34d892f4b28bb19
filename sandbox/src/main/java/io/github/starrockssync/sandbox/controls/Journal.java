package io.github.starrockssync.sandbox.controls;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The last requests that this process answered. Thread-safe. */
final class Journal {

    private final Deque<Exchange> newestFirst = new ArrayDeque<>();
    private final int size;
    private long lastId;

    /**
     * @param size most entries that are kept; 0 to keep none
     */
    Journal(int size) {
        this.size = size;
    }

    boolean isOn() {
        return size > 0;
    }

    /** Adds what is made for the number of the entry, and forgets the oldest entry if there is no more room. */
    synchronized void add(LongFunction<Exchange> exchange) {
        if (!isOn()) {
            return;
        }
        newestFirst.addFirst(exchange.apply(++lastId));
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
