package io.github.starrockssync.benchmarks.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies the first task of a sandbox that does not run, in its data directory, as often as one wants. */
final class StoredTasks {

    private StoredTasks() {}

    /**
     * @param count tasks that there are afterwards
     */
    static void fill(Path data, int count) throws SQLException, IOException {
        String numbers = " FROM SYSTEM_RANGE(1, " + (count - 1) + "), ";
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("sandbox"));
                Statement statement = database.createStatement()) {
            statement.execute("INSERT INTO source_table SELECT instance_id, 'sales_' || X, table_name, column_names"
                    + numbers + "source_table WHERE database_name = 'sales_0'");
            statement.execute("INSERT INTO starrocks_database SELECT instance_id, 'sales_sr_' || X" + numbers
                    + "starrocks_database WHERE database_name = 'sales_sr_0'");
            statement.execute("""
                    INSERT INTO task (instance_id, task_name, source_instance_id, source_database, target_database,
                                      configuration, starts_at, paused_before)
                    SELECT instance_id, 'sync_sales_' || X, source_instance_id, 'sales_' || X, 'sales_sr_' || X,
                           configuration, starts_at, paused_before
                    """ + numbers + "task WHERE task_name = 'sync_sales_0'");
            statement.execute("UPDATE starrocks_instance SET task_count = task_count + " + (count - 1)
                    + " WHERE id = (SELECT instance_id FROM task WHERE task_name = 'sync_sales_0')");
        }
        // else the system writes a gigabyte while the first calls are measured
        try (FileChannel file = FileChannel.open(data.resolve("sandbox.mv.db"), StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }
}
