package io.github.starrockssync.sandbox.store;

import static io.github.starrockssync.sandbox.state.OptionalList.orNone;

import io.github.starrockssync.sandbox.controls.generated.model.JobState;
import io.github.starrockssync.sandbox.controls.generated.model.ProjectState;
import io.github.starrockssync.sandbox.controls.generated.model.SourceDatabaseState;
import io.github.starrockssync.sandbox.controls.generated.model.StarRocksInstanceState;
import io.github.starrockssync.sandbox.controls.generated.model.TaurusDbInstanceState;
import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.state.TaskDocument;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Writes the projects of a document, in an order in which everything comes after what it refers to. */
record StateRows(Handle handle) {

    void insert(ProjectState project) {
        String id = project.getId();
        PlainStatement.update(handle, "INSERT INTO project (id) VALUES (?)", id);
        orNone(project.getTokens())
                .forEach(token -> PlainStatement.update(
                        handle, "INSERT INTO auth_token (token, project_id) VALUES (?, ?)", token, id));
        orNone(project.getAccessKeys())
                .forEach(key -> PlainStatement.update(
                        handle,
                        "INSERT INTO access_key (id, secret, project_id, security_token) VALUES (?, ?, ?, ?)",
                        key.getAccessKey(),
                        key.getSecretKey(),
                        id,
                        key.getSecurityToken()));
        orNone(project.getTaurusdbInstances()).forEach(instance -> insert(instance, id));
        orNone(project.getStarrocksInstances()).forEach(instance -> insert(instance, id));
    }

    private void insert(TaurusDbInstanceState instance, String projectId) {
        PlainStatement.update(
                handle,
                "INSERT INTO taurusdb_instance (id, project_id, instance_name) VALUES (?, ?, ?)",
                instance.getId(),
                projectId,
                instance.getInstanceName());
        insertNode(instance.getPrimaryNodeId(), instance.getId(), true);
        orNone(instance.getReadReplicaIds()).forEach(node -> insertNode(node, instance.getId(), false));
        orNone(instance.getDatabases()).forEach(sourceDatabase -> insert(sourceDatabase, instance.getId()));
    }

    private void insertNode(String id, String instanceId, boolean primary) {
        PlainStatement.update(
                handle,
                "INSERT INTO taurusdb_node (id, instance_id, is_primary) VALUES (?, ?, ?)",
                id,
                instanceId,
                primary);
    }

    private void insert(SourceDatabaseState sourceDatabase, String instanceId) {
        sourceDatabase
                .getTables()
                .forEach(table -> PlainStatement.update(
                        handle,
                        "INSERT INTO source_table (instance_id, database_name, table_name, column_names)"
                                + " VALUES (?, ?, ?, ?)",
                        instanceId,
                        sourceDatabase.getDatabaseName(),
                        table.getTableName(),
                        JsonColumn.write(table.getColumns())));
    }

    private void insert(StarRocksInstanceState instance, String projectId) {
        String id = instance.getId();
        PlainStatement.update(
                handle,
                "INSERT INTO starrocks_instance (id, project_id, instance_name, taurusdb_instance_id, created_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                id,
                projectId,
                instance.getInstanceName(),
                instance.getTaurusdbInstanceId(),
                Instant.parse(instance.getCreatedAt()).toEpochMilli());
        orNone(instance.getDatabases())
                .forEach(name -> PlainStatement.update(
                        handle, "INSERT INTO starrocks_database (instance_id, database_name) VALUES (?, ?)", id, name));
        TaskTable tasks = new TaskTable(handle);
        orNone(instance.getTasks()).forEach(task -> tasks.insert(TaskDocument.read(task, id)));
        tasks.added(id, orNone(instance.getTasks()).size());
        JobTable jobs = new JobTable(handle);
        jobs.insertEach(orNone(instance.getJobs()).stream()
                .map(job -> job(job, instance, projectId))
                .toList());
    }

    private static Job job(JobState job, StarRocksInstanceState instance, String projectId) {
        return new Job(
                job.getId(),
                projectId,
                instance.getId(),
                instance.getInstanceName(),
                job.getJobName(),
                Instant.parse(job.getCreatedAt()),
                Instant.parse(job.getEndsAt()),
                job.getFailure());
    }
}
