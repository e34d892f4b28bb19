package io.github.starrockssync.sandbox.controls;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last requests that this process answered, and the file of all of them if there is one. Thread-safe. */
final class Journal {

    /** An entry keeps no more than this many times the memory that it needs. */
    private static final int WASTE = 4;

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

    /** Adds an entry, and forgets the oldest one if there is no more room. */
    synchronized void add(RecordedExchange exchange) {
        if (!isOn()) {
            return;
        }
        Entry entry = nextEntry().holding(++lastId, exchange);
        file.ifPresent(written -> written.append(entry.unpacked()));
        if (size > 0) {
            newestFirst.addFirst(entry);
        }
    }

    /** With the memory of the oldest one, so that the garbage collector has nothing to do; but not of one that is read. */
    private Entry nextEntry() {
        if (size == 0 || newestFirst.size() < size) {
            return new Entry();
        }
        Entry oldest = newestFirst.removeLast();
        return oldest.read ? new Entry() : oldest;
    }

    /** All entries, the newest first. */
    List<Exchange> entries() {
        List<Entry> entries;
        synchronized (this) {
            entries = new ArrayList<>(newestFirst);
            entries.forEach(entry -> entry.read = true);
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

        private ByteBuf packed = Unpooled.buffer(0);
        private long id;
        private boolean read;
        private @Nullable Exchange exchange;

        private Entry holding(long newId, RecordedExchange newExchange) {
            id = newId;
            newExchange.pack(packed.clear());
            if (packed.capacity() > WASTE * packed.readableBytes()) {
                packed = packed.copy();
            }
            return this;
        }

        private synchronized Exchange exchange() {
            Exchange known = exchange;
            if (known == null) {
                known = unpacked();
                exchange = known;
            }
            return known;
        }

        private Exchange unpacked() {
            return RecordedExchange.unpacked(id, packed);
        }
    }
}
