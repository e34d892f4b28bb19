package io.github.starrockssync.sandbox.store;

import com.zaxxer.hikari.HikariDataSource;
import io.github.starrockssync.sandbox.replication.SyncTask;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The database of one sandbox, or of several if it is PostgreSQL. Changes are made in transactions: only of these it is
 * known whether they took effect when the database goes away. Thread-safe.
 */
public final class Database implements AutoCloseable {

    private static final CompletionStage<Void> KEPT = CompletableFuture.completedStage(null);

    private final Flyway migrations;
    private final String place;

    /** Makes its first connection when one is asked for: to end it while that hangs would take its time. */
    private final HikariDataSource connections;

    private final Jdbi jdbi;
    private final Optional<PendingChanges> pending;
    private final Revision revision;
    private final Collection<Remembered<?>> remembered = new CopyOnWriteArrayList<>();
    private final Optional<GroupFlush> flush;
    private final Optional<Path> changes;
    private final boolean remote;

    private Database(DatabaseSettings settings, CallRevision call) {
        this.migrations = settings.migrations();
        this.place = settings.place();
        this.connections = new HikariDataSource();
        settings.pool().copyStateTo(connections);
        this.jdbi = jdbi(connections);
        this.remote = settings.remote();
        this.changes = settings.changes();
        this.flush = settings.flush()
                .map(statement -> new GroupFlush(() -> jdbi.useHandle(handle -> handle.execute(statement))));
        this.pending = remote ? Optional.empty() : Optional.of(pendingChanges());
        this.revision = pending.<Revision>map(changes -> new LocalRevision(changes::forget))
                .orElseGet(() -> new SharedRevision(jdbi, call));
    }

    private PendingChanges pendingChanges() {
        return new PendingChanges(jdbi(connections), () -> {
            flush.ifPresent(GroupFlush::changed);
            return kept();
        });
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
            changes.ifPresent(directory -> pending.orElseThrow().keepIn(directory));
            return this;
        } catch (FlywayException | UncheckedIOException e) {
            throw new DatabaseUnavailableException(place, e);
        }
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
     * @return ends with what {@link CallRevision} is to hold, or exceptionally if the database is away
     */
    public CompletionStage<Long> readRevision() {
        return revision.read().thenApply(current -> {
            // here, where it may take its time, and not where the call is worked on
            remembered.forEach(known -> known.asOf(current));
            return current;
        });
    }

    /** Makes a change in one transaction, which becomes part of the one that this thread is in. */
    <T extends @Nullable Object, X extends Exception> T change(HandleCallback<T, X> work) throws X {
        if (pending.isEmpty() || pending.get().isChanging()) {
            return transaction(work);
        }
        pending.get().beginChanging();
        try {
            return transaction(work);
        } catch (OutcomeUnknownException e) {
            pending.get().forget();
            throw e;
        } finally {
            pending.get().endChanging();
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
        return flush.map(GroupFlush::kept).orElse(KEPT);
    }

    /** Whether a statement waits for another process. */
    public boolean isRemote() {
        return remote;
    }

    /** To read: everything that was changed is in the tables. */
    Jdbi jdbi() {
        pending.ifPresent(PendingChanges::write);
        return jdbi;
    }

    /** Changes that need no transaction; empty if other processes may change the database. */
    Optional<PendingChanges> pending() {
        return pending;
    }

    /** A transaction that has come through has changed a task. */
    void changed(SyncTask task) {
        pending.ifPresent(changes -> changes.changed(task));
    }

    /** Something that is read of the database when the revision is another one. */
    <T> Remembered<T> remembered(Supplier<T> source) {
        Remembered<T> added = new Remembered<>(revision, source);
        remembered.add(added);
        return added;
    }

    /** Grows with what hardly ever changes. */
    Revision revision() {
        return revision;
    }

    @Override
    public void close() {
        try (connections;
                revision) {
            pending.ifPresent(PendingChanges::close);
            flush.ifPresent(GroupFlush::close);
        }
    }
}
