package io.github.starrockssync.sandbox.store;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * A log in PostgreSQL, which takes the changes of all callers who wait at that time by one statement, and a fraction of
 * what tasks and jobs take. It has two tables, so that one can be emptied while the other grows. Thread-safe.
 */
final class PostgresChangeLog implements ChangeLog {

    /** A statement takes about as long. */
    private static final Duration GATHERING = Duration.ofNanos(300_000);

    private static final List<String> TABLES = List.of("logged_change_0", "logged_change_1");

    /** A start reads that in a fraction of a second. */
    private static final long LARGE = 8L << 20;

    private final Jdbi transactions;
    private final String name;
    private final Consumer<PostgresChangeLog> failed;
    private final GroupRun<Void> appends = new GroupRun<>("log of changes", this::awaitOthers, this::appendAll);
    private long last;
    private long appended;
    private List<LogEntry> added = new ArrayList<>();
    private int table;
    private long size;
    private @Nullable RuntimeException failure;

    /** How many changes the last statement has added. */
    private volatile int together;

    private PostgresChangeLog(Jdbi transactions, String name, long last, Consumer<PostgresChangeLog> failed) {
        this.transactions = transactions;
        this.name = name;
        this.last = last;
        this.appended = last;
        this.failed = failed;
    }

    /**
     * Begins a log, after which no other adds or writes anything. What others have added is in the tables then.
     *
     * @param failed is given the log when nothing can be added to it any more
     */
    static PostgresChangeLog begin(Jdbi transactions, Consumer<PostgresChangeLog> failed) {
        String name = UUID.randomUUID().toString();
        return new PostgresChangeLog(transactions, name, takeOver(transactions, name), failed);
    }

    /** Lets nobody add or write anything. What others have added is in the tables then. */
    static void end(Jdbi transactions) {
        takeOver(transactions, null);
    }

    private static long takeOver(Jdbi transactions, @Nullable String name) {
        return transactions.inTransaction(handle -> {
            // waits for who is adding something, and makes others wait, who then find that it is not their log any more
            handle.execute("LOCK TABLE " + String.join(", ", TABLES) + " IN ACCESS EXCLUSIVE MODE");
            ChangeLogTable log = new ChangeLogTable(handle);
            long applied = applyTo(handle, log.row().applied());
            log.apply(applied);
            log.rename(name);
            return applied;
        });
    }

    private static long applyTo(Handle handle, long applied) {
        List<LogEntry> left = new ArrayList<>();
        for (String each : TABLES) {
            left.addAll(PlainStatement.query(
                    handle, "SELECT entry FROM " + each, row -> LogEntry.of(row.getString("entry"))));
        }
        if (left.isEmpty()) {
            return applied;
        }
        handle.execute("TRUNCATE " + String.join(", ", TABLES));
        left.removeIf(entry -> entry.number() <= applied);
        left.sort(Comparator.comparingLong(LogEntry::number));
        ChangeBatch.write(handle, LogEntry.changes(left));
        return left.isEmpty() ? applied : left.get(left.size() - 1).number();
    }

    @Override
    public synchronized void append(TaskChanged change) {
        last++;
        added.add(LogEntry.of(last, change));
    }

    @Override
    public synchronized CompletionStage<Void> kept() {
        return appended == last ? CompletableFuture.completedStage(null) : appends.next();
    }

    /** Where several callers are at it, they come again: one statement for many of them takes little more than for one. */
    private void awaitOthers() {
        if (together > 1) {
            LockSupport.parkNanos(GATHERING.toNanos());
        }
    }

    private Void appendAll() {
        List<LogEntry> entries;
        String into;
        synchronized (this) {
            if (failure != null) {
                throw failure;
            }
            entries = added;
            added = new ArrayList<>();
            into = TABLES.get(table);
        }
        together = entries.size();
        if (!entries.isEmpty()) {
            append(entries, into);
        }
        return null;
    }

    private void append(List<LogEntry> entries, String into) {
        try {
            String lines = entries.stream().map(LogEntry::line).collect(Collectors.joining("\n"));
            insert(lines, into);
            synchronized (this) {
                appended = entries.get(entries.size() - 1).number();
                size += lines.length();
            }
        } catch (RuntimeException | Error e) {
            RuntimeException reason = e instanceof RuntimeException known ? known : new IllegalStateException(e);
            synchronized (this) {
                failure = reason;
            }
            failed.accept(this);
            throw reason;
        }
    }

    private void insert(String lines, String into) {
        try (Handle handle = transactions.open()) {
            int inserted = inserted(handle, lines, into);
            if (inserted == 0) {
                throw takenOver();
            }
        }
    }

    private int inserted(Handle handle, String lines, String into) {
        try {
            return PlainStatement.update(
                    handle,
                    "INSERT INTO " + into
                            + " SELECT unnest(string_to_array(?, CHR(10))) FROM change_log WHERE name = ?",
                    lines,
                    name);
        } catch (JdbiException e) {
            // a statement by itself is a transaction, and its end is a commit
            throw SqlFailure.isLostConnection(e) ? new OutcomeUnknownException(e) : e;
        }
    }

    @Override
    public synchronized Part part() {
        String full = size > LARGE ? TABLES.get(table) : null;
        if (full != null) {
            table = 1 - table;
            size = 0;
        }
        return new TablePart(last, full);
    }

    private final class TablePart implements Part {

        private final long upTo;
        private final @Nullable String full;

        private TablePart(long upTo, @Nullable String full) {
            this.upTo = upTo;
            this.full = full;
        }

        @Override
        public void written(Handle handle) {
            if (!new ChangeLogTable(handle).apply(upTo, name)) {
                throw takenOver();
            }
            if (full != null) {
                handle.execute("TRUNCATE " + full);
            }
        }

        @Override
        public void kept() {
            // a commit is enough
        }
    }

    /** For the caller, the database is away for a moment. */
    private static JdbiException takenOver() {
        return new UnableToExecuteStatementException(
                new SQLTransientConnectionException("Another sandbox has begun to use the database"), null);
    }

    @Override
    public void close() {
        appends.close();
    }
}
