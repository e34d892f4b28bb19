package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data directory whose database another program has locked, as a backup may do. */
final class BlockedStoreIT {

    private static final String REPLICATION = "/v3/" + RunningSandbox.PROJECT
            + "/instances/b6280c323ce449f2ad02af74e21f3dc5in17/starrocks/databases/replication";
    private static final String CHANGE =
            "{\"task_name\":\"sync_sales\",\"db_configs\":[{\"param_name\":\"max_rows_per_chunk\",\"value\":\"7\"}]}";

    @Test
    void shouldAskToComeBackUntilTheDatabaseIsFree(@TempDir Path directory) throws Exception {
        try (RunningSandbox sandbox = new RunningSandbox("--data-dir", directory.toString());
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("sandbox.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            HttpResponse<String> refused = sandbox.send("PUT", REPLICATION, CHANGE);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            statement.execute("ROLLBACK");
            assertThat(sandbox.send("PUT", REPLICATION, CHANGE).statusCode()).isEqualTo(200);
        }
    }
}
