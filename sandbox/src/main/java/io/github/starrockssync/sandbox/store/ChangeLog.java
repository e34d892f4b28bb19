package io.github.starrockssync.sandbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes of tasks in files: what is written here outlives the process, however that ends, and takes a fraction of what
 * pages of a database take. An entry is a line: its number, a space, and JSON. The name of a file ends with the number
 * before its first entry. For one thread at a time, of one process.
 */
final class ChangeLog implements AutoCloseable {

    /** A start reads that in a fraction of a second. */
    private static final long LARGE = 8L << 20;

    private static final String SUFFIX = ".changes";

    private final Path directory;
    private final String name;
    private long last;
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long size;

    /**
     * @param name of the files
     * @param last number of the last entry that needs not be kept
     */
    ChangeLog(Path directory, String name, long last) {
        this.directory = directory;
        this.name = name;
        this.last = last;
    }

    /** Number of the last entry; not every number before has one. */
    long last() {
        return last;
    }

    /**
     * Writes an entry, after which it is kept.
     *
     * @throws IOException if it is not
     */
    void append(TaskChanged change) throws IOException {
        String json = StorableText.of(JsonColumn.write(LoggedChange.of(change)));
        ByteBuffer line = ByteBuffer.wrap(((last + 1) + " " + json + "\n").getBytes(UTF_8));
        long length = line.remaining();
        // if it cannot be written to its end, nothing else is to have its number
        last++;
        try {
            FileChannel open = channel();
            for (long position = size; line.hasRemaining(); ) {
                position += open.write(line, position);
            }
            size += length;
        } catch (IOException e) {
            removeUnfinished(e);
            throw e;
        }
    }

    private FileChannel channel() throws IOException {
        if (channel == null) {
            file = directory.resolve(name + "-" + (last - 1) + SUFFIX);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            size = 0;
        }
        return channel;
    }

    /** Removes what is there of an entry that could not be written; the next one begins a file. */
    private void removeUnfinished(IOException failure) {
        try {
            if (channel != null && file != null) {
                channel.close();
                try (FileChannel again = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    again.truncate(size);
                }
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        channel = null;
        size = 0;
    }

    /**
     * Reads the entries that an earlier process has left, and that are newer than the last one of this log. They are the
     * last ones then. What comes after the last whole line of a file was never written to its end.
     *
     * @throws IOException if they cannot be read
     */
    List<TaskChanged> read() throws IOException {
        List<TaskChanged> changes = new ArrayList<>();
        for (Path written : files()) {
            String text = new String(Files.readAllBytes(written), UTF_8);
            List<String> whole =
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
            for (String line : whole) {
                try {
                    add(line, changes);
                } catch (RuntimeException e) {
                    throw new IOException("An entry of " + written + " cannot be read", e);
                }
            }
        }
        return changes;
    }

    private void add(String line, List<TaskChanged> changes) {
        int space = line.indexOf(' ');
        long number = Long.parseLong(line.substring(0, space));
        if (number > last) {
            changes.add(JsonColumn.readChange(line.substring(space + 1)).change());
            last = number;
        }
    }

    /** The files, in the order in which they were written. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(each -> number(each) >= 0)
                    .sorted(Comparator.comparingLong(this::number))
                    .toList();
        }
    }

    /** Of the entry before its first one; negative if it is no file of this log. */
    private long number(Path each) {
        String whole = each.getFileName().toString();
        String number = whole.startsWith(name + "-") && whole.endsWith(SUFFIX)
                ? whole.substring(name.length() + 1, whole.length() - SUFFIX.length())
                : "";
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
    }

    boolean isLarge() {
        return size > LARGE;
    }

    /** Writes to a new file from now on. */
    void beginFile() throws IOException {
        if (channel != null) {
            channel.close();
        }
        channel = null;
        size = 0;
    }

    /** Removes the files that are written no more. */
    static void remove(List<Path> files) throws IOException {
        for (Path each : files) {
            Files.deleteIfExists(each);
        }
    }

    @Override
    public void close() throws IOException {
        beginFile();
    }
}
