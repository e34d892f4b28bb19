package io.github.starrockssync.sandbox.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The database of one sandbox, migrated to the newest schema. Thread-safe. */
public final class Database implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 16;

    /** The end of the process is ours to order, and messages go to our log, not to a file beside the data. */
    private static final String H2_SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private final HikariDataSource connections;
    private final Jdbi jdbi;

    private Database(String jdbcUrl) {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(jdbcUrl);
        configuration.setMaximumPoolSize(MOST_CONNECTIONS);
        this.connections = new HikariDataSource(configuration);
        Flyway.configure().dataSource(connections).load().migrate();
        this.jdbi = Jdbi.create(connections);
    }

    /** A database that is gone when it is closed. */
    public static Database inMemory() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + H2_SETTINGS);
    }

    /**
     * A database in a directory, which is created if needed. A commit is in the file before it returns, so that it
     * outlives a killed process.
     *
     * @throws DatabaseUnavailableException if the directory cannot be used, or another process uses it
     */
    public static Database inDirectory(Path directory) {
        try {
            return new Database("jdbc:h2:file:" + directory.resolve("sandbox") + ";WRITE_DELAY=0" + H2_SETTINGS);
        } catch (RuntimeException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new DatabaseUnavailableException(
                    "Cannot keep the state in " + directory + ": " + reason.getMessage(), e);
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
