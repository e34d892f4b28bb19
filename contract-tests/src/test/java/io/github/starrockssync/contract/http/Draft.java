package io.github.starrockssync.contract.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.sandbox.WellKnown;

/** Bodies of checks: tasks to come. */
public final class Draft {

    /** The task of {@link #inventory()}. */
    public static final String TASK = "sync_inventory";

    private Draft() {}

    /** The task of the contract's examples, from {@code inventory} to {@code inventory_sr}. */
    public static ObjectNode inventory() {
        return ContractDocument.example("PassedDbCheckRequest");
    }

    /** Every table of a database. */
    public static ObjectNode of(String task, String source, String target) {
        return Change.body("{}")
                .put("source_instance_id", WellKnown.SOURCE_INSTANCE)
                .put("source_database_name", source)
                .put("target_database_name", target)
                .put("task_name", task);
    }

    /** A task with an include list, its tables separated by blanks. */
    public static ObjectNode of(String task, String source, String target, String tables) {
        return withTables(of(task, source, target), "include_tables", tables);
    }

    public static ObjectNode withTables(ObjectNode draft, String replType, String tables) {
        ObjectNode list =
                draft.putObject("table_repl_config").put("repl_type", replType).put("repl_scope", "part");
        list.putArray("tables");
        for (String table : tables.split(" ")) {
            list.withArray("/tables").add(table);
        }
        return draft;
    }

    /** All tables of all databases. */
    public static ObjectNode instanceLevel(String task) {
        return of(task, "ALL", "ALL").put("is_instance_level_sync", "true").put("database_repl_scope", "all");
    }

    /** What starts the task of a draft. */
    public static ObjectNode start(JsonNode draft) {
        return Change.body("{}")
                .put("source_instance_id", draft.get("source_instance_id").asText())
                .put("source_database", draft.get("source_database_name").asText())
                .put("target_database", draft.get("target_database_name").asText())
                .put("task_name", draft.get("task_name").asText());
    }
}
