package io.github.starrockssync.sandbox.controls;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The last requests that this process answered, and the file of all of them if there is one. Thread-safe. */
final class Journal {

    private final Deque<Entry> newestFirst = new ArrayDeque<>();
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

    /**
     * Adds an entry, and forgets the oldest one if there is no more room.
     *
     * @param exchange makes what is shown of the entry for its number, when it is first read
     */
    synchronized void add(LongFunction<Exchange> exchange) {
        if (!isOn()) {
            return;
        }
        Entry added = new Entry(++lastId, exchange);
        file.ifPresent(written -> written.append(added.exchange()));
        newestFirst.addFirst(added);
        if (newestFirst.size() > size) {
            newestFirst.removeLast();
        }
    }

    /** All entries, the newest first. */
    List<Exchange> entries() {
        List<Entry> entries;
        synchronized (this) {
            entries = new ArrayList<>(newestFirst);
        }
        return entries.stream().map(Entry::exchange).toList();
    }

    /** The number of the newest entry; null if there is none. */
    synchronized @Nullable Long newestId() {
        return newestFirst.isEmpty() ? null : newestFirst.getFirst().id;
    }

    /** Forgets all entries. Numbers are not given twice. */
    synchronized void clear() {
        newestFirst.clear();
    }

    private static final class Entry {

        private final long id;
        private @Nullable LongFunction<Exchange> source;
        private @Nullable Exchange exchange;

        private Entry(long id, LongFunction<Exchange> source) {
            this.id = id;
            this.source = source;
        }

        private synchronized Exchange exchange() {
            Exchange known = exchange;
            if (known == null) {
                known = requireNonNull(source, "source is null").apply(id);
                exchange = known;
                source = null;
            }
            return known;
        }
    }
}
