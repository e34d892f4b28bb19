package io.github.starrockssync.sandbox.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/**
 * The database of one sandbox, or of several if it is PostgreSQL. Changes are made in transactions: only of these it is
 * known whether they took effect when the database goes away. Thread-safe.
 */
public final class Database implements AutoCloseable {

    private final Flyway migrations;
    private final String place;

    /** Makes its first connection when one is asked for: to end it while that hangs would take its time. */
    private final HikariDataSource connections;

    private final Jdbi jdbi;
    private final Revision revision;

    private Database(DatabaseSettings settings) {
        this.migrations = settings.migrations();
        this.place = settings.place();
        this.connections = new HikariDataSource();
        settings.pool().copyStateTo(connections);
        this.jdbi = Jdbi.create(connections)
                .setTransactionHandler(SafeTransactions.create())
                .registerArgument(new StorableText());
        this.revision = settings.shared() ? new SharedRevision(jdbi) : new LocalRevision();
    }

    /** A database that is gone when it is closed. */
    public static Database inMemory() {
        return new Database(DatabaseSettings.inMemory());
    }

    /**
     * A database in a directory, which is created if needed. A commit is in the file before it returns, so that it
     * outlives a killed process.
     */
    public static Database inDirectory(Path directory) {
        return new Database(DatabaseSettings.inDirectory(directory));
    }

    /** A database that several sandboxes may share. */
    public static Database inPostgres(PostgresLocation location) {
        return new Database(DatabaseSettings.inPostgres(location));
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
            return this;
        } catch (FlywayException e) {
            throw new DatabaseUnavailableException(place, e);
        }
    }

    /** Makes what several parts of the sandbox change one change. Their own transactions become part of this one. */
    public void inTransaction(Runnable changes) {
        jdbi.useTransaction(handle -> changes.run());
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** Grows with what the controls change. */
    Revision revision() {
        return revision;
    }

    @Override
    public void close() {
        connections.close();
    }
}
