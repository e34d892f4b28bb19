package io.github.starrockssync.sandbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A log in files beside the database: what is written here outlives the process, however that ends, and takes a fraction
 * of what pages of a database take. The name of a file ends with the number before its first entry. For one process.
 */
final class FileChangeLog implements ChangeLog {

    /** A start reads that in a fraction of a second. */
    private static final long LARGE = 8L << 20;

    private static final String SUFFIX = ".changes";

    private static final System.Logger LOGGER = System.getLogger(FileChangeLog.class.getName());

    private final Path directory;
    private final String name;
    private final Supplier<CompletionStage<Void>> tablesKept;
    private long last;
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long size;

    /**
     * @param name of the files
     * @param last number of the last entry that needs not be kept
     * @param tablesKept brings what is in the tables to where it outlives the process
     */
    FileChangeLog(Path directory, String name, long last, Supplier<CompletionStage<Void>> tablesKept) {
        this.directory = directory;
        this.name = name;
        this.last = last;
        this.tablesKept = tablesKept;
    }

    /**
     * The log of a database. The changes that an earlier process has left are in the tables then.
     *
     * @param tablesKept brings what is in the tables to where it outlives the process
     * @throws UncheckedIOException if the directory cannot be read
     */
    static FileChangeLog open(Path directory, Jdbi transactions, Supplier<CompletionStage<Void>> tablesKept) {
        try {
            ChangeLogTable.Row row = transactions.inTransaction(handle -> new ChangeLogTable(handle).named());
            FileChangeLog log = new FileChangeLog(directory, row.name(), row.applied(), tablesKept);
            List<LoggedChange> left = log.read();
            if (!left.isEmpty()) {
                transactions.useTransaction(handle -> {
                    ChangeBatch.write(handle, left);
                    new ChangeLogTable(handle).apply(log.last);
                });
                tablesKept.get().toCompletableFuture().join();
            }
            remove(log.files());
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an entry, after which it is kept. */
    @Override
    public void append(TaskChanged change) throws IOException {
        // if it cannot be written to its end, nothing else is to have its number
        last++;
        ByteBuffer line = ByteBuffer.wrap((LogEntry.of(last, change).line() + "\n").getBytes(UTF_8));
        long length = line.remaining();
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

    @Override
    public CompletionStage<Void> kept() {
        return CompletableFuture.completedStage(null);
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
    List<LoggedChange> read() throws IOException {
        List<LoggedChange> changes = new ArrayList<>();
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

    private void add(String line, List<LoggedChange> changes) {
        LogEntry entry = LogEntry.of(line);
        if (entry.number() > last) {
            changes.add(entry.change());
            last = entry.number();
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

    @Override
    public Part part() {
        return new FilePart(last, size > LARGE ? ended() : List.of());
    }

    /** The files that are written no more, as the next entry begins another. */
    private List<Path> ended() {
        try {
            List<Path> written = files();
            beginFile();
            return written;
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "The log of changes grows: {0}", e.getMessage());
            return List.of();
        }
    }

    private final class FilePart implements Part {

        private final long upTo;
        private final List<Path> ended;

        private FilePart(long upTo, List<Path> ended) {
            this.upTo = upTo;
            this.ended = ended;
        }

        @Override
        public void written(Handle handle) {
            new ChangeLogTable(handle).apply(upTo);
        }

        /** The files are not needed any more when what is in the tables outlives the process, too. */
        @Override
        public void kept() {
            if (!ended.isEmpty()) {
                tablesKept.get().thenRun(this::remove);
            }
        }

        private void remove() {
            try {
                FileChangeLog.remove(ended);
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, "A file that is not needed any more cannot be removed: {0}", e.getMessage());
            }
        }
    }

    /** Writes to a new file from now on. */
    void beginFile() throws IOException {
        if (channel != null) {
            channel.close();
        }
        channel = null;
        size = 0;
    }

    private static void remove(List<Path> files) throws IOException {
        for (Path each : files) {
            Files.deleteIfExists(each);
        }
    }

    @Override
    public void close() throws IOException {
        beginFile();
    }
}
