package io.github.starrockssync.sandbox.store;

import com.zaxxer.hikari.HikariDataSource;
import io.github.starrockssync.sandbox.replication.SyncTask;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The database of one sandbox, or of several if it is PostgreSQL. Changes are made in transactions: only of these it is
 * known whether they took effect when the database goes away. Thread-safe.
 */
public final class Database implements AutoCloseable {

    /** Of one sandbox with another: longer than any transaction takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Migrations migrations;
    private final String place;

    /** Makes its first connection when one is asked for: to end it while that hangs would take its time. */
    private final HikariDataSource connections;

    private final Jdbi jdbi;

    /** For nothing that is part of a transaction that a thread is in. */
    private final Jdbi apart;

    private final PendingChanges pending;
    private final ExecutorService background = Executors.newSingleThreadExecutor(Database::daemon);
    private final Optional<Presence> presence;
    private final Revision revision;
    private final Memory memory;
    private final Optional<GroupFlush> flush;
    private final Optional<Path> changes;

    private Database(DatabaseSettings settings, CallRevision call) {
        this.migrations = settings.migrations();
        this.place = settings.place();
        this.connections = new HikariDataSource();
        settings.pool().copyStateTo(connections);
        this.jdbi = jdbi(connections);
        this.apart = jdbi(connections);
        this.changes = settings.changes();
        this.flush = settings.flush()
                .map(statement -> new GroupFlush(() -> jdbi.useHandle(handle -> handle.execute(statement))));
        this.pending = new PendingChanges(apart, background);
        this.presence = settings.sessions().map(sessions -> new Presence(sessions, whileAlone(), PATIENCE));
        this.revision = presence.<Revision>map(others -> new SharedRevision(jdbi, call, others, pending::forget))
                .orElseGet(() -> new LocalRevision(pending::forget));
        this.memory = new Memory(revision);
    }

    private Presence.Reaction whileAlone() {
        return new ChangesWhileAlone(
                pending,
                apart,
                () -> presence().ifPresent(Presence::giveUp),
                () -> revision().forget());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pending changes");
        thread.setDaemon(true);
        return thread;
    }

    private static Jdbi jdbi(DataSource connections) {
        return Jdbi.create(connections)
                .setTransactionHandler(SafeTransactions.create())
                .registerArgument(new StorableText());
    }

    /** A database that is gone when it is closed. */
    public static Database inMemory() {
        return new Database(DatabaseSettings.inMemory(), CallRevision.NONE);
    }

    /**
     * A database in a directory, which is created if needed. A change outlives a killed process from when it is
     * {@link #kept() kept}.
     */
    public static Database inDirectory(Path directory) {
        return new Database(DatabaseSettings.inDirectory(directory), CallRevision.NONE);
    }

    /** A database that several sandboxes may share, for callers that work on no calls. */
    public static Database inPostgres(PostgresLocation location) {
        return inPostgres(location, CallRevision.NONE);
    }

    /** A database that several sandboxes may share. */
    public static Database inPostgres(PostgresLocation location, CallRevision call) {
        return new Database(DatabaseSettings.inPostgres(location), call);
    }

    /**
     * Connects, and brings the schema up to date.
     *
     * @return this database, ready for use
     * @throws DatabaseUnavailableException if it cannot be opened, or another process uses its directory
     */
    public Database open() {
        try {
            migrations.migrate();
            presence.ifPresentOrElse(
                    Presence::ensureKnown,
                    () -> pending.resume(
                            changes.<ChangeLog>map(directory -> FileChangeLog.open(directory, apart, this::tablesKept))
                                    .orElse(ChangeLog.NONE)));
            return this;
        } catch (FlywayException | UncheckedIOException | JdbiException e) {
            throw new DatabaseUnavailableException(place, e);
        }
    }

    private CompletionStage<Void> tablesKept() {
        flush.ifPresent(GroupFlush::changed);
        return kept();
    }

    /** Makes what several parts of the sandbox change one change. Their own transactions become part of this one. */
    public void inTransaction(Runnable changes) {
        change(handle -> {
            changes.run();
            return null;
        });
    }

    /**
     * Reads the revision for a call that has come, for all of them at once that have come meanwhile.
     *
     * @return ends with what {@link CallRevision} is to hold, or exceptionally if the database is away; ended already if
     *     nothing has to be read
     */
    public CompletionStage<Long> readRevision() {
        return memory.readRevision();
    }

    /** Makes a change in one transaction, which becomes part of the one that this thread is in. */
    <T extends @Nullable Object, X extends Exception> T change(HandleCallback<T, X> work) throws X {
        if (pending.isChanging()) {
            return transaction(work);
        }
        settle(pending::beginChanging);
        try {
            return transaction(work);
        } catch (OutcomeUnknownException e) {
            pending.forget();
            throw e;
        } finally {
            pending.endChanging();
        }
    }

    /** What cannot be written to the tables is in the log, for whoever finds out who is there. */
    private void settle(Runnable writing) {
        presence.ifPresent(Presence::ensureKnown);
        try {
            writing.run();
        } catch (RuntimeException e) {
            presence.ifPresent(Presence::giveUp);
            throw e;
        }
    }

    private <T extends @Nullable Object, X extends Exception> T transaction(HandleCallback<T, X> work) throws X {
        try {
            return jdbi.inTransaction(work);
        } finally {
            flush.ifPresent(GroupFlush::changed);
        }
    }

    /**
     * Ends when everything that was changed until now outlives the process. An answer that tells of a change waits for
     * this; it holds no thread meanwhile.
     *
     * @return ended already if a commit is enough; ends exceptionally if the changes cannot be kept
     */
    public CompletionStage<Void> kept() {
        return flush.map(GroupFlush::kept).orElseGet(pending::kept);
    }

    /** Whether a statement waits for another process. */
    public boolean isRemote() {
        return presence.isPresent();
    }

    /** To read: everything that was changed is in the tables. */
    Jdbi jdbi() {
        if (!pending.isChanging()) {
            settle(pending::write);
        }
        return jdbi;
    }

    /** Changes that need no transaction. */
    PendingChanges pending() {
        return pending;
    }

    /** Tasks as they are now; empty if it takes a transaction to find them, or to wait for another process. */
    Optional<List<SyncTask>> find(TaskLookup lookup) {
        return isRemote() ? Optional.empty() : pending.find(lookup);
    }

    /** A transaction that has come through has changed a task. */
    void changed(SyncTask task) {
        pending.changed(task);
    }

    /** Who else is there; empty if nobody can be. */
    Optional<Presence> presence() {
        return presence;
    }

    /** Something that is read of the database when the revision is another one. */
    <T> Remembered<T> remembered(Supplier<T> source) {
        return memory.add(source);
    }

    /** Grows with what hardly ever changes. */
    Revision revision() {
        return revision;
    }

    @Override
    public void close() {
        try (connections;
                revision) {
            try {
                pending.close();
            } catch (JdbiException e) {
                // a database that is away has them in its log
                if (!isRemote()) {
                    throw e;
                }
            }
            presence.ifPresent(Presence::close);
            flush.ifPresent(GroupFlush::close);
            background.shutdown();
        }
    }
}
