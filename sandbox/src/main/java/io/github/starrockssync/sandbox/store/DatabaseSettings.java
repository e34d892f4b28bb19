package io.github.starrockssync.sandbox.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How a database is reached: once to bring its schema up to date, then through a pool.
 *
 * @param place the option that names it, and what it is
 * @param sessions connections for themselves, to a database that is another process, which others may use at the same
 *     time; empty if it is none
 * @param flush the statement after which commits outlive the process; empty if they do so by themselves, or nothing does
 * @param changes the directory that keeps changes of tasks before they are in the tables; empty if nothing outlives the
 *     process, or the database is remote
 */
record DatabaseSettings(
        String place,
        Migrations migrations,
        HikariConfig pool,
        Optional<DataSource> sessions,
        Optional<String> flush,
        Optional<Path> changes) {

    /** Those for all databases, and those for PostgreSQL alone; no two of them have one number. */
    private static final String SCRIPTS = "classpath:db/migration";

    private static final String POSTGRES_SCRIPTS = "classpath:db/postgresql";

    private static final int MOST_CONNECTIONS = 16;
    private static final long CONNECT_LATER = -1;
    private static final Duration LONGEST_WAIT_FOR_CONNECTION = Duration.ofSeconds(3);

    /**
     * The end of the process is ours to order, and messages go to our log, not to a file beside the data. A connection
     * remembers eight statements unless told otherwise; a modification alone has more, and they would be parsed anew. Who
     * has to wait for a row waits for this process alone: that the machine stalls for two seconds is no reason to refuse.
     * Texts of more than 256 characters would each be stored apart from their row, in three maps.
     */
    private static final String H2_SETTINGS =
            ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64;LOCK_TIMEOUT=15000"
                    + ";MAX_LENGTH_INPLACE_LOB=16384";

    /** A host that is switched off refuses nothing, and one that hangs says nothing: without limits, that takes minutes. */
    private static final int MOST_SECONDS_TO_CONNECT = 3;

    private static final int MOST_SECONDS_TO_LOG_IN = 4;

    private static final Map<String, String> CONNECTING = Map.of(
            "connectTimeout",
            String.valueOf(MOST_SECONDS_TO_CONNECT),
            "loginTimeout",
            String.valueOf(MOST_SECONDS_TO_LOG_IN),
            "ApplicationName",
            "starrocks-sync-sandbox");

    /** Of a session that may wait for another sandbox: longer than it waits. */
    private static final int MOST_SECONDS_OF_SILENCE = 15;

    /** The server gives up before the driver does, so that no lock is kept for someone who is not waiting any more. */
    private static final Map<String, String> WORKING = Map.of(
            "options", "-c statement_timeout=5s -c idle_in_transaction_session_timeout=10s", "socketTimeout", "10");

    static DatabaseSettings inMemory() {
        String url = h2Url("mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return new DatabaseSettings(
                "memory", new NewTables(url), pool(url), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static DatabaseSettings inDirectory(Path directory) {
        String url = h2Url("file:" + directory.resolve("sandbox"));
        Flyway history = Flyway.configure().dataSource(url, null, null).load();
        return new DatabaseSettings(
                "--data-dir " + directory,
                history::migrate,
                pool(url),
                Optional.empty(),
                Optional.of("CHECKPOINT"),
                Optional.of(directory));
    }

    private static String h2Url(String database) {
        return "jdbc:h2:" + database + H2_SETTINGS;
    }

    static DatabaseSettings inPostgres(PostgresLocation location) {
        Flyway history = Flyway.configure()
                .dataSource(location.jdbcUrl(), location.user(), location.password())
                .jdbcProperties(CONNECTING)
                .locations(SCRIPTS, POSTGRES_SCRIPTS)
                .load();
        HikariConfig pool = pool(location.jdbcUrl());
        pool.setUsername(location.user());
        pool.setPassword(location.password());
        pool.setConnectionTimeout(LONGEST_WAIT_FOR_CONNECTION.toMillis());
        CONNECTING.forEach(pool::addDataSourceProperty);
        WORKING.forEach(pool::addDataSourceProperty);
        return new DatabaseSettings(
                "--database-url, " + location,
                history::migrate,
                pool,
                Optional.of(sessions(location)),
                Optional.empty(),
                Optional.empty());
    }

    private static DataSource sessions(PostgresLocation location) {
        PGSimpleDataSource sessions = new PGSimpleDataSource();
        sessions.setUrl(location.jdbcUrl());
        sessions.setUser(location.user());
        sessions.setPassword(location.password());
        sessions.setConnectTimeout(MOST_SECONDS_TO_CONNECT);
        sessions.setLoginTimeout(MOST_SECONDS_TO_LOG_IN);
        sessions.setSocketTimeout(MOST_SECONDS_OF_SILENCE);
        sessions.setApplicationName("starrocks-sync-sandbox presence");
        return sessions;
    }

    private static HikariConfig pool(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setInitializationFailTimeout(CONNECT_LATER);
        return pool;
    }
}
