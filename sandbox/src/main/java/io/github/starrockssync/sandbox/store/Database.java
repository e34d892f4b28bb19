package io.github.starrockssync.sandbox.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** The database of one sandbox. Thread-safe. */
public final class Database implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 16;

    /** The end of the process is ours to order, and messages go to our log, not to a file beside the data. */
    private static final String H2_SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private static final long CONNECT_LATER = -1;

    private final String jdbcUrl;
    private final String place;
    private final HikariDataSource connections;
    private final Jdbi jdbi;

    private Database(String jdbcUrl, String place) {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(jdbcUrl);
        configuration.setMaximumPoolSize(MOST_CONNECTIONS);
        configuration.setInitializationFailTimeout(CONNECT_LATER);
        this.jdbcUrl = jdbcUrl;
        this.place = place;
        this.connections = new HikariDataSource(configuration);
        this.jdbi = Jdbi.create(connections);
    }

    /** A database that is gone when it is closed. */
    public static Database inMemory() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + H2_SETTINGS, "memory");
    }

    /**
     * A database in a directory, which is created if needed. A commit is in the file before it returns, so that it
     * outlives a killed process.
     */
    public static Database inDirectory(Path directory) {
        String url = "jdbc:h2:file:" + directory.resolve("sandbox") + ";WRITE_DELAY=0" + H2_SETTINGS;
        return new Database(url, directory.toString());
    }

    /**
     * Connects, and brings the schema up to date.
     *
     * @return this database, ready for use
     * @throws DatabaseUnavailableException if it cannot be opened, or another process uses it
     */
    public Database open() {
        try {
            Flyway.configure().dataSource(jdbcUrl, null, null).load().migrate();
            return this;
        } catch (FlywayException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new DatabaseUnavailableException("Cannot keep the state in " + place + ": " + reason.getMessage(), e);
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        connections.close();
    }
}
