package io.github.starrockssync.sandbox.store;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * Every kind of database that a sandbox may have. A test class runs on each of them when it is a
 * {@code @ParameterizedClass} or has a {@code @ParameterizedTest} with this enum as its source.
 */
public enum DatabaseKind {
    MEMORY(directory -> Database.inMemory(), directory -> DatabaseSettings.inMemory()),
    DIRECTORY(Database::inDirectory, DatabaseSettings::inDirectory),
    POSTGRES(
            directory -> Database.inPostgres(PostgresServer.location(directory)),
            directory -> DatabaseSettings.inPostgres(PostgresServer.location(directory)));

    private final Function<Path, Database> source;
    private final Function<Path, DatabaseSettings> settings;

    DatabaseKind(Function<Path, Database> source, Function<Path, DatabaseSettings> settings) {
        this.source = source;
        this.settings = settings;
    }

    /** Leaves the database of a directory as an earlier version of the sandbox made it. */
    void migrateTo(String version, Path directory, String... statements) {
        try (HikariDataSource connections =
                new HikariDataSource(settings.apply(directory).pool())) {
            Flyway.configure().dataSource(connections).target(version).load().migrate();
            Jdbi.create(connections).useHandle(handle -> List.of(statements).forEach(handle::execute));
        }
    }

    /**
     * The database that belongs to a directory, which is a fresh one for a fresh directory and, unless in memory, the
     * same again for the same.
     */
    public Database openFor(Path directory) {
        return source.apply(directory).open();
    }

    /** How the database is reached that belongs to a directory. */
    DatabaseSettings settings(Path directory) {
        return settings.apply(directory);
    }

    /** One server for all tests of the JVM, started when the first one needs it. It ends with the JVM. */
    private static final class PostgresServer {

        private static final EmbeddedPostgres SERVER = start();

        private PostgresServer() {}

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("deadlock_timeout", "10ms")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static synchronized PostgresLocation location(Path directory) {
            String name = "sandbox_" + Integer.toHexString(directory.hashCode());
            Jdbi.create(SERVER.getPostgresDatabase()).useHandle(handle -> {
                if (handle.select("SELECT 1 FROM pg_database WHERE datname = ?", name)
                        .mapTo(Integer.class)
                        .findOne()
                        .isEmpty()) {
                    handle.execute("CREATE DATABASE " + name);
                }
            });
            return PostgresLocation.of(SERVER.getJdbcUrl("postgres", name));
        }
    }
}
