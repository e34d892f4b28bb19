package io.github.starrockssync.sandbox.controls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.sandbox.controls.model.JournalEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The latest requests of this process, and optionally a file of all of them. Thread-safe.
 *
 * <p>Entries are stored as JSON, because few are ever read, and objects would burden the garbage collector.
 */
final class Journal {

    /** Average limit. Only an exchange with many characters that JSON escapes exceeds it. */
    static final int MAX_ENTRY_SIZE = 48 * 1024;

    private static final ObjectWriter WRITER = new JsonMapper().writerFor(JournalEntry.class);
    private static final ObjectReader READER = new JsonMapper().readerFor(JournalEntry.class);

    private final Deque<Line> newestFirst = new ArrayDeque<>();
    private final int size;
    private final Optional<JournalFile> file;
    private long lastId;
    private long bytes;

    private record Line(long id, byte[] json) {

        static Line of(JournalEntry entry) {
            try {
                return new Line(entry.getId(), WRITER.writeValueAsBytes(entry));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Every entry can be written", e);
            }
        }

        JournalEntry entry() {
            try {
                return READER.readValue(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * @param size maximum number of entries, fewer if they are large; 0 for none
     * @param file receives all entries
     */
    Journal(int size, Optional<JournalFile> file) {
        this.size = size;
        this.file = file;
    }

    boolean isOn() {
        return size > 0 || file.isPresent();
    }

    /** Numbers and adds an entry, and removes the oldest ones beyond the limits. */
    synchronized void add(JournalEntry entry) {
        if (!isOn()) {
            return;
        }
        Line line = Line.of(entry.id(++lastId));
        file.ifPresent(lines -> lines.append(line.json()));
        if (size > 0) {
            newestFirst.addFirst(line);
            bytes += line.json().length;
            while (newestFirst.size() > size || bytes > (long) size * MAX_ENTRY_SIZE) {
                bytes -= newestFirst.removeLast().json().length;
            }
        }
    }

    /** Returns all entries, the newest first. The stream parses them lazily. */
    Stream<JournalEntry> entries() {
        return lines().stream().map(Line::entry);
    }

    private synchronized List<Line> lines() {
        return List.copyOf(newestFirst);
    }

    /** Returns the number of the newest entry; null if there is none. */
    synchronized @Nullable Long newestId() {
        return newestFirst.isEmpty() ? null : newestFirst.getFirst().id();
    }

    /** Removes all entries. Numbers are not reused. */
    synchronized void clear() {
        newestFirst.clear();
        bytes = 0;
    }
}
