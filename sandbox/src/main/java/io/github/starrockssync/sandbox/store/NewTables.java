package io.github.starrockssync.sandbox.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.h2.Driver;

/**
 * Makes the tables of an H2 database that holds nothing yet, with the scripts that bring others up to date. In memory no
 * history of them is needed, and what keeps one takes as long to load as the database itself.
 */
record NewTables(String url) implements Migrations {

    /** In their order; a test finds out whether one is missing. To look for them in the jar takes long. */
    static final List<String> SCRIPTS = List.of(
            "V1__state.sql",
            "V2__controls.sql",
            "V3__pages.sql",
            "V4__versions.sql",
            "V5__task_count.sql",
            "V6__jobs.sql",
            "V7__job_groups.sql",
            "V8__change_log.sql",
            "V10__security_token.sql");

    @Override
    public void migrate() {
        try (Connection connection = new Driver().connect(url, new Properties());
                Statement statement = connection.createStatement()) {
            for (String script : SCRIPTS) {
                statement.execute("RUNSCRIPT FROM 'classpath:/db/migration/" + script + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A script that makes tables is wrong", e);
        }
    }
}
