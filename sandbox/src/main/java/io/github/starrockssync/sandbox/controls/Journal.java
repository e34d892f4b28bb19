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
 * The latest requests of this process, and the file of all of them if there is one. Thread-safe.
 *
 * <p>Entries are kept as JSON: few are ever read, and as objects they would keep the garbage collector busy.
 */
final class Journal {

    /** On average. An exchange is in less than that, unless it is full of characters that JSON writes in six. */
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
     * @param size most entries that are kept, fewer if they are large; 0 to keep none
     * @param file where entries are written, however many are kept
     */
    Journal(int size, Optional<JournalFile> file) {
        this.size = size;
        this.file = file;
    }

    boolean isOn() {
        return size > 0 || file.isPresent();
    }

    /** Gives an entry its number and adds it, and forgets the oldest one if there is no more room. */
    synchronized void add(JournalEntry entry) {
        if (!isOn()) {
            return;
        }
        Line line = Line.of(entry.id(++lastId));
        file.ifPresent(written -> written.append(line.json()));
        if (size > 0) {
            newestFirst.addFirst(line);
            bytes += line.json().length;
            while (newestFirst.size() > size || bytes > (long) size * MAX_ENTRY_SIZE) {
                bytes -= newestFirst.removeLast().json().length;
            }
        }
    }

    /** All entries, the newest first. An entry is read when the stream gets to it. */
    Stream<JournalEntry> entries() {
        return lines().stream().map(Line::entry);
    }

    private synchronized List<Line> lines() {
        return List.copyOf(newestFirst);
    }

    /** The number of the newest entry; null if there is none. */
    synchronized @Nullable Long newestId() {
        return newestFirst.isEmpty() ? null : newestFirst.getFirst().id();
    }

    /** Forgets all entries. Numbers are not given twice. */
    synchronized void clear() {
        newestFirst.clear();
        bytes = 0;
    }
}
