package io.github.starrockssync.contract.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The connections of sandboxes, as an administrator of the database sees them. */
final class Connections implements AutoCloseable {

    private final Connection administrator;

    private Connections(Connection administrator) {
        this.administrator = administrator;
    }

    static Connections to(PostgresServer postgres) throws SQLException {
        return new Connections(DriverManager.getConnection(postgres.jdbcUrl()));
    }

    List<Integer> all() throws SQLException {
        List<Integer> pids = new ArrayList<>();
        try (Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT pid FROM pg_stat_activity WHERE application_name = 'starrocks-sync-sandbox'")) {
            while (rows.next()) {
                pids.add(rows.getInt(1));
            }
        }
        return pids;
    }

    void terminate(int pid) throws SQLException {
        execute("SELECT pg_terminate_backend(" + pid + ")");
    }

    void terminateAll() throws SQLException {
        for (int pid : all()) {
            terminate(pid);
        }
    }

    /** Keeps every change waiting for a while, and ends all connections while they wait. */
    void terminateAllWhileTheyWait() throws SQLException {
        administrator.setAutoCommit(false);
        execute("LOCK TABLE sandbox_row IN EXCLUSIVE MODE");
        execute("SELECT pg_sleep(0.25)");
        terminateAll();
        execute("SELECT pg_sleep(0.1)");
        administrator.commit();
        administrator.setAutoCommit(true);
    }

    /** Lets each commit wait for a while before it is answered. */
    void delayCommits(int milliseconds) throws SQLException {
        execute("ALTER SYSTEM SET commit_siblings = 0");
        execute("ALTER SYSTEM SET commit_delay = " + milliseconds * 1_000);
        execute("SELECT pg_reload_conf()");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        administrator.close();
    }
}
