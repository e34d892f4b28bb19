package io.github.starrockssync.sandbox.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server for all tests of the JVM, which ends with it; or the one of {@code -Dstore.url=jdbc:postgresql://…}, where the
 * table of the sandbox is dropped for each test.
 */
final class PostgresServer {

    private static final String GIVEN_URL = System.getProperty("store.url", "");
    private static final Map<Path, String> DATABASES = new HashMap<>();
    private static @Nullable EmbeddedPostgres server;
    private static int poolerPort;

    private PostgresServer() {}

    /** The database that belongs to a directory. */
    static synchronized PostgresLocation direct(Path directory) {
        return PostgresLocation.of(GIVEN_URL.isEmpty() ? embedded(database(directory)) : given(directory));
    }

    /** The same one, as a pooler in transaction mode shows it. */
    static synchronized PostgresLocation pooled(Path directory) {
        if (poolerPort == 0) {
            poolerPort = PgBouncer.before(running().getPort());
        }
        return PostgresLocation.of("jdbc:postgresql://127.0.0.1:" + poolerPort + "/" + database(directory));
    }

    private static String embedded(String database) {
        return running().getJdbcUrl("postgres", database);
    }

    private static String database(Path directory) {
        return DATABASES.computeIfAbsent(directory, fresh -> {
            String name = "sandbox_" + DATABASES.size();
            execute(embedded("postgres"), "CREATE DATABASE " + name);
            return name;
        });
    }

    private static String given(Path directory) {
        return DATABASES.computeIfAbsent(directory, fresh -> {
            execute(GIVEN_URL, "DROP TABLE IF EXISTS sandbox_row");
            execute(GIVEN_URL, "DROP TABLE IF EXISTS sandbox_schema");
            return GIVEN_URL;
        });
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As durable as a server is that nobody has told otherwise. */
    private static EmbeddedPostgres running() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }
}
