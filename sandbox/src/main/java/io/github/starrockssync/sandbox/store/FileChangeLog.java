package io.github.starrockssync.sandbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A log in files beside the database: what is written here outlives the process, however that ends, and takes a fraction
 * of what pages of a database take. For one process.
 */
final class FileChangeLog implements ChangeLog {

    /** A start reads that in a fraction of a second. */
    private static final long LARGE = 8L << 20;

    private static final System.Logger LOGGER = System.getLogger(FileChangeLog.class.getName());

    private final ChangeFiles files;
    private final Supplier<CompletionStage<Void>> tablesKept;
    private long last;

    /** That of the last entries; none if the next one begins a file. */
    private @Nullable ChangeFile file;

    /**
     * @param last number of the last entry that needs not be kept
     * @param tablesKept brings what is in the tables to where it outlives the process
     */
    FileChangeLog(ChangeFiles files, long last, Supplier<CompletionStage<Void>> tablesKept) {
        this.files = files;
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
            FileChangeLog log = new FileChangeLog(new ChangeFiles(directory, row.name()), row.applied(), tablesKept);
            List<LoggedChange> left = log.read();
            if (!left.isEmpty()) {
                transactions.useTransaction(handle -> {
                    ChangeBatch.write(handle, left);
                    new ChangeLogTable(handle).apply(log.last);
                });
                tablesKept.get().toCompletableFuture().join();
            }
            ChangeFiles.remove(log.files.all());
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
        String line = LogEntry.of(last, change).line();
        try {
            if (file == null) {
                file = ChangeFile.create(files.after(last - 1));
            }
            file.add(line);
        } catch (IOException e) {
            file = null;
            throw e;
        }
    }

    @Override
    public CompletionStage<Void> kept() {
        return CompletableFuture.completedStage(null);
    }

    /**
     * Reads the entries that an earlier process has left, and that are newer than the last one of this log. They are the
     * last ones then. What comes after the last whole line of a file was never written to its end.
     *
     * @throws IOException if they cannot be read
     */
    List<LoggedChange> read() throws IOException {
        List<LoggedChange> changes = new ArrayList<>();
        for (Path written : files.all()) {
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

    @Override
    public Part part() {
        return new FilePart(last, file != null && file.size() > LARGE ? ended() : List.of());
    }

    /** The files that are written no more, as the next entry begins another. */
    private List<Path> ended() {
        try {
            List<Path> written = files.all();
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
                ChangeFiles.remove(ended);
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, "A file that is not needed any more cannot be removed: {0}", e.getMessage());
            }
        }
    }

    /** Writes to a new file from now on. */
    void beginFile() throws IOException {
        ChangeFile written = file;
        file = null;
        if (written != null) {
            written.close();
        }
    }

    @Override
    public void close() throws IOException {
        beginFile();
    }
}
