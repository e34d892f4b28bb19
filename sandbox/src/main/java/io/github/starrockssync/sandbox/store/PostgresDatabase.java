package io.github.starrockssync.sandbox.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A database that speaks PostgreSQL's protocol. Binds nothing to a session, so that a pooler may change it between transactions. */
final class PostgresDatabase implements SqlDatabase {

    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    /** Without timeouts, a host that is down or hangs would block a call for minutes. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "connectTimeout", "3",
            "loginTimeout", "4",
            "socketTimeout", "10",
            "prepareThreshold", "0",
            "logServerErrorDetail", "false",
            "ApplicationName", "starrocks-sync-sandbox");

    /**
     * Releases the locks of a sandbox that is suspended inside a transaction, as on a machine that sleeps. Shorter than the
     * timeout of those who wait for the locks; for this transaction only.
     */
    private static final String END_WHEN_IDLE = "SET LOCAL idle_in_transaction_session_timeout = 5000";

    private static final String UNIQUE_VIOLATION = "23505";

    /** Several sandboxes create the table at once. */
    private static final String DUPLICATE_TABLE = "42P07";

    /** Starting up, too many connections, timeout, disk full, read-only after a fail-over. */
    private static final Set<String> OUTAGES =
            Set.of("57P03", "57P05", "25P03", "25006", "53100", "53200", "53300", "57014", "55P03");

    /** The session was terminated. During a commit, this is reported after the commit was made. */
    private static final Set<String> ENDS_OF_SESSION = Set.of("57P01", "57P02");

    private final HikariDataSource connections;
    private final PostgresLocation location;

    PostgresDatabase(PostgresLocation location) {
        this.location = location;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(location.jdbcUrl());
        pool.setUsername(location.user());
        pool.setPassword(location.password());
        pool.setMaximumPoolSize(SqlStore.POSTGRES_CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(MAX_WAIT.toMillis());
        pool.setInitializationFailTimeout(-1);
        PROPERTIES.forEach(pool::addDataSourceProperty);
        this.connections = new HikariDataSource(pool);
    }

    @Override
    public <T> T with(Work<T> work) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            return work.run(new Statements(connection));
        }
    }

    @Override
    public int connections() {
        return SqlStore.POSTGRES_CONNECTIONS;
    }

    @Override
    public void beforeWrites(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(END_WHEN_IDLE);
        }
    }

    @Override
    public SqlFailure classify(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals(UNIQUE_VIOLATION) || state.equals(DUPLICATE_TABLE) || state.startsWith("40")) {
            return SqlFailure.CONFLICT;
        }
        if (failure instanceof SQLTransientConnectionException || OUTAGES.contains(state)) {
            return SqlFailure.OUTAGE;
        }
        return state.startsWith("08") || ENDS_OF_SESSION.contains(state)
                ? SqlFailure.LOST_CONNECTION
                : SqlFailure.OTHER;
    }

    /** Returns the driver's message for a failed connection. */
    static String reason(SQLException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getCause() instanceof UnknownHostException
                ? "The host is unknown."
                : String.valueOf(cause.getMessage());
    }

    @Override
    public String option() {
        return "--database-url, " + location;
    }

    @Override
    public void close() {
        connections.close();
    }
}
