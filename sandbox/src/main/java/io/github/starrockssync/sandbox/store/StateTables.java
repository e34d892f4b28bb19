package io.github.starrockssync.sandbox.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The tables that hold the state of projects, emptied in an order that keeps their references whole. */
final class StateTables {

    private static final String OF_STARROCKS =
            "instance_id IN (SELECT id FROM starrocks_instance WHERE project_id = ?)";
    private static final String OF_TAURUSDB = "instance_id IN (SELECT id FROM taurusdb_instance WHERE project_id = ?)";

    /** Every table with the condition that picks the rows of a project; a table comes after those it refers to. */
    static final Map<String, String> CONDITIONS = conditions();

    private StateTables() {}

    private static Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("project", "id = ?");
        conditions.put("auth_token", "project_id = ?");
        conditions.put("access_key", "project_id = ?");
        conditions.put("taurusdb_instance", "project_id = ?");
        conditions.put("taurusdb_node", OF_TAURUSDB);
        conditions.put("source_table", OF_TAURUSDB);
        conditions.put("starrocks_instance", "project_id = ?");
        conditions.put("starrocks_database", OF_STARROCKS);
        conditions.put("task", OF_STARROCKS);
        conditions.put("job_group", "project_id = ?");
        return Collections.unmodifiableMap(conditions);
    }

    static void clear(Handle handle) {
        backwards().forEach(table -> handle.execute("DELETE FROM " + table));
    }

    static void clear(Handle handle, String projectId) {
        backwards()
                .forEach(
                        table -> handle.execute("DELETE FROM " + table + " WHERE " + CONDITIONS.get(table), projectId));
    }

    private static List<String> backwards() {
        List<String> tables = new ArrayList<>(CONDITIONS.keySet());
        Collections.reverse(tables);
        return tables;
    }
}
