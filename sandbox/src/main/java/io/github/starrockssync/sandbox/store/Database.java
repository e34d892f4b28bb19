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
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
    }

    /**
     * A database in a directory, which is created if needed. A commit is in the file before it returns, so that it
     * outlives a killed process.
     */
    public static Database inDirectory(Path directory) {
        return new Database("jdbc:h2:file:" + directory.resolve("sandbox") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        connections.close();
    }
}
