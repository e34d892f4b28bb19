package io.github.starrockssync.sandbox.store;

import static io.github.starrockssync.sandbox.state.OptionalList.orNull;

import io.github.starrockssync.sandbox.controls.generated.model.AccessKeyState;
import io.github.starrockssync.sandbox.controls.generated.model.JobState;
import io.github.starrockssync.sandbox.controls.generated.model.ProjectState;
import io.github.starrockssync.sandbox.controls.generated.model.SandboxState;
import io.github.starrockssync.sandbox.controls.generated.model.SourceDatabaseState;
import io.github.starrockssync.sandbox.controls.generated.model.SourceTableState;
import io.github.starrockssync.sandbox.controls.generated.model.StarRocksInstanceState;
import io.github.starrockssync.sandbox.controls.generated.model.TaurusDbInstanceState;
import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.state.TaskDocument;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Everything in the tables, each read once. Sorted here, because databases differ in how they sort texts.
 */
record StateSnapshot(
        Rows projects,
        Rows tokens,
        Rows accessKeys,
        Rows taurusDbInstances,
        Rows nodes,
        Rows sourceTables,
        Rows starRocksInstances,
        Rows starRocksDatabases,
        Map<String, List<SyncTask>> tasksByInstance,
        Map<String, List<Job>> jobsByInstance) {

    private static final int FORMAT = 1;

    static StateSnapshot of(Handle handle) {
        return new StateSnapshot(
                Rows.select(handle, "SELECT '', id FROM project"),
                Rows.select(handle, "SELECT project_id, token FROM auth_token"),
                Rows.select(handle, "SELECT project_id, id, secret, security_token FROM access_key"),
                Rows.select(handle, "SELECT project_id, id, instance_name FROM taurusdb_instance"),
                Rows.select(
                        handle,
                        "SELECT instance_id, id, CASE WHEN is_primary THEN 'primary' ELSE '' END FROM taurusdb_node"),
                Rows.select(handle, "SELECT instance_id, database_name, table_name, column_names FROM source_table"),
                Rows.select(
                        handle,
                        "SELECT project_id, id, instance_name, created_at, taurusdb_instance_id"
                                + " FROM starrocks_instance"),
                Rows.select(handle, "SELECT instance_id, database_name FROM starrocks_database"),
                new TaskTable(handle).all().stream().collect(Collectors.groupingBy(SyncTask::instanceId)),
                new JobTable(handle).all().stream().collect(Collectors.groupingBy(Job::instanceId)));
    }

    SandboxState state() {
        return new SandboxState().format(FORMAT).projects(projects.of("", row -> project(row.get(1))));
    }

    private ProjectState project(String id) {
        return new ProjectState()
                .id(id)
                .tokens(orNull(tokens.of(id, row -> row.get(1))))
                .accessKeys(orNull(accessKeys.of(
                        id,
                        row -> new AccessKeyState()
                                .accessKey(row.get(1))
                                .secretKey(row.get(2))
                                .securityToken(row.find(3)))))
                .taurusdbInstances(orNull(taurusDbInstances.of(id, this::taurusDbInstance)))
                .starrocksInstances(orNull(starRocksInstances.of(id, this::starRocksInstance)));
    }

    private TaurusDbInstanceState taurusDbInstance(Row row) {
        String id = row.get(1);
        var byRole = nodes.of(id, Function.identity()).stream()
                .collect(Collectors.partitioningBy(
                        node -> !node.get(2).isEmpty(), Collectors.mapping(node -> node.get(1), Collectors.toList())));
        var byDatabase = sourceTables.of(id, Function.identity()).stream()
                .collect(Collectors.groupingBy(table -> table.get(1), TreeMap::new, Collectors.toList()));
        return new TaurusDbInstanceState()
                .id(id)
                .instanceName(row.get(2))
                .primaryNodeId(byRole.get(true).get(0))
                .readReplicaIds(orNull(byRole.get(false)))
                .databases(orNull(byDatabase.entrySet().stream()
                        .map(entry -> new SourceDatabaseState()
                                .databaseName(entry.getKey())
                                .tables(entry.getValue().stream()
                                        .map(StateSnapshot::sourceTable)
                                        .toList()))
                        .toList()));
    }

    private static SourceTableState sourceTable(Row row) {
        return new SourceTableState().tableName(row.get(2)).columns(JsonColumn.readStrings(row.get(3)));
    }

    private StarRocksInstanceState starRocksInstance(Row row) {
        String id = row.get(1);
        return new StarRocksInstanceState()
                .id(id)
                .instanceName(row.get(2))
                .taurusdbInstanceId(row.find(4))
                .createdAt(Instant.ofEpochMilli(Long.parseLong(row.get(3))).toString())
                .databases(orNull(starRocksDatabases.of(id, database -> database.get(1))))
                .tasks(orNull(tasksByInstance.getOrDefault(id, List.of()).stream()
                        .map(TaskDocument::write)
                        .toList()))
                .jobs(orNull(jobsByInstance.getOrDefault(id, List.of()).stream()
                        .sorted(Comparator.comparing(Job::createdAt).thenComparing(Job::id))
                        .map(StateSnapshot::job)
                        .toList()));
    }

    private static JobState job(Job job) {
        return new JobState()
                .id(job.id())
                .jobName(job.name())
                .createdAt(job.createdAt().toString())
                .endsAt(job.endsAt().toString())
                .failure(job.failure());
    }
}
