package io.github.starrockssync.benchmarks.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.benchmarks.load.ReplicationCalls;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** A state with as many tasks as one wants, each from a database of its own, so that calls can differ in their task. */
final class SeedState {

    private static final String PRIMARY_NODE = "aa3f1c60e94ec4575989840e648fb4f6no07";
    private static final String READ_REPLICA = "cc07c60e94ec4575989840e648fb4f66no07";
    private static final String SOURCE_INSTANCE = "fb632d1d531a4107804f0f082581810fin07";
    private static final String LONG_AGO = "2025-08-29T00:00:00Z";

    private static final String NOT_SOON = "9998-01-01T00:00:00Z";

    private SeedState() {}

    static String withTasks(int count) {
        return withTables(Collections.nCopies(count, 1));
    }

    /**
     * @param tables of the source of each task
     */
    static String withTables(List<Integer> tables) {
        return document(project -> addInstance(project, SOURCE_INSTANCE, ReplicationCalls.INSTANCE, tables));
    }

    /** The tasks are spread over instances of as many each, of which the well-known one is the first. */
    static String spread(int count, int tasksOfEach) {
        List<Integer> tables = Collections.nCopies(tasksOfEach, 1);
        return document(project -> {
            addInstance(project, SOURCE_INSTANCE, ReplicationCalls.INSTANCE, tables);
            for (int instance = 1; instance < count / tasksOfEach; instance++) {
                String id = "%032x".formatted(instance);
                addInstance(project, id + "in07", id + "in17", tables);
            }
        });
    }

    private static String document(Consumer<ObjectNode> instances) {
        ObjectNode state = new ObjectMapper().createObjectNode().put("format", 1);
        ObjectNode project = state.putArray("projects").addObject().put("id", ReplicationCalls.PROJECT);
        project.putArray("tokens").add("sandbox-token");
        project.putArray("access_keys")
                .addObject()
                .put("access_key", "SANDBOXACCESSKEY")
                .put("secret_key", "sandbox-secret-access-key");
        project.putArray("taurusdb_instances");
        project.putArray("starrocks_instances");
        instances.accept(project);
        return state.toString();
    }

    private static void addInstance(ObjectNode project, String sourceId, String targetId, List<Integer> tables) {
        boolean wellKnown = sourceId.equals(SOURCE_INSTANCE);
        String primaryNode = wellKnown ? PRIMARY_NODE : sourceId.replace("in07", "no07");
        String replica = wellKnown ? READ_REPLICA : "f" + primaryNode.substring(1);
        ObjectNode source = project.withArray("taurusdb_instances")
                .addObject()
                .put("id", sourceId)
                .put("instance_name", "taurusdb-sandbox")
                .put("primary_node_id", primaryNode);
        source.putArray("read_replica_ids").add(replica);
        ArrayNode databases = source.putArray("databases");
        ObjectNode target = project.withArray("starrocks_instances")
                .addObject()
                .put("id", targetId)
                .put("instance_name", "starrocks-sandbox")
                .put("taurusdb_instance_id", sourceId)
                .put("created_at", LONG_AGO);
        if (targetId.equals(ReplicationCalls.INSTANCE)) {
            target.putArray("jobs")
                    .addObject()
                    .put("id", ReplicationCalls.JOB)
                    .put("job_name", "ModifyStarRocksDataReplication")
                    .put(
                            "created_at",
                            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                    .put("ends_at", NOT_SOON);
        }
        ArrayNode targetDatabases = target.putArray("databases");
        ArrayNode tasks = target.putArray("tasks");
        for (int task = 0; task < tables.size(); task++) {
            addTables(
                    databases.addObject().put("database_name", "sales_" + task).putArray("tables"), tables.get(task));
            targetDatabases.add("sales_sr_" + task);
            addTask(tasks.addObject(), sourceId, replica, task);
        }
    }

    private static void addTables(ArrayNode all, int count) {
        for (int table = 0; table < count; table++) {
            all.addObject()
                    .put("table_name", ReplicationCalls.table(table))
                    .putArray("columns")
                    .add("id")
                    .add("amount");
        }
    }

    private static void addTask(ObjectNode task, String sourceId, String node, int number) {
        task.put("task_name", "sync_sales_" + number)
                .put("source_instance_id", sourceId)
                .put("source_database", "sales_" + number)
                .put("target_database", "sales_sr_" + number)
                .put("starts_at", LONG_AGO)
                .putObject("configuration")
                .put("source_node_id", node)
                .putObject("table_repl_config")
                .put("repl_type", "include_tables")
                .put("repl_scope", "all");
    }
}
