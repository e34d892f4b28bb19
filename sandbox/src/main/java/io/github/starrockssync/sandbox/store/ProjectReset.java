package io.github.starrockssync.sandbox.store;

import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Puts one project back to what every sandbox starts with. The rows are copied whole from a sandbox that has just
 * started, so that nothing here knows what is in them.
 */
public final class ProjectReset {

    /** Tables in the order in which they refer to each other, with the condition that picks the rows of a project. */
    private static final Map<String, String> CONDITIONS = new LinkedHashMap<>();

    private static final String OF_STARROCKS =
            "instance_id IN (SELECT id FROM starrocks_instance WHERE project_id = ?)";
    private static final String OF_TAURUSDB = "instance_id IN (SELECT id FROM taurusdb_instance WHERE project_id = ?)";

    static {
        CONDITIONS.put("project", "id = ?");
        CONDITIONS.put("auth_token", "project_id = ?");
        CONDITIONS.put("access_key", "project_id = ?");
        CONDITIONS.put("starrocks_instance", "project_id = ?");
        CONDITIONS.put("taurusdb_instance", "project_id = ?");
        CONDITIONS.put("taurusdb_node", OF_TAURUSDB);
        CONDITIONS.put("source_table", OF_TAURUSDB);
        CONDITIONS.put("task", OF_STARROCKS);
        CONDITIONS.put("job", "project_id = ?");
    }

    private final Database database;

    public ProjectReset(Database database) {
        this.database = database;
    }

    /** Whether the project is one of those; if not, nothing is changed. */
    public boolean reset(String projectId) {
        try (Database fresh = Database.inMemory().open()) {
            new WellKnownState(fresh).createIfAbsent();
            return fresh.jdbi().withHandle(source -> isIn(source, projectId) && replace(source, projectId));
        }
    }

    private static boolean isIn(Handle source, String projectId) {
        return source.select("SELECT 1 FROM project WHERE id = ?", projectId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private boolean replace(Handle source, String projectId) {
        database.jdbi().useTransaction(target -> {
            List<String> tables = new ArrayList<>(CONDITIONS.keySet());
            Collections.reverse(tables);
            tables.forEach(
                    table -> target.execute("DELETE FROM " + table + " WHERE " + CONDITIONS.get(table), projectId));
            CONDITIONS.forEach(
                    (table, condition) -> source.select("SELECT * FROM " + table + " WHERE " + condition, projectId)
                            .map((row, context) -> columns(table, row))
                            .forEach(columns -> insert(target, table, columns)));
        });
        return true;
    }

    private static Map<String, Object> columns(String table, ResultSet row) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String name = row.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT);
            Object value = row.getObject(column);
            // the number of a task is chosen by the database that it is in
            if (value != null && !(table.equals("task") && name.equals("id"))) {
                columns.put(name, value instanceof Clob ? row.getString(column) : value);
            }
        }
        return columns;
    }

    private static void insert(Handle target, String table, Map<String, Object> columns) {
        String names = String.join(", ", columns.keySet());
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        target.execute(
                "INSERT INTO " + table + " (" + names + ") VALUES (" + places + ")",
                columns.values().toArray());
    }
}
