package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.ReplicationStore;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.sandbox.replication.SyncTask.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The state of the replication in SQL. */
public final class ReplicationTables implements ReplicationStore {

    private static final String SELECT_TASK = """
            SELECT id, instance_id, task_name, source_instance_id, source_database, target_database,
                   configuration, next_configuration, job_ends_at
            FROM task
            """;

    private final Database database;

    public ReplicationTables(Database database) {
        this.database = database;
    }

    @Override
    public <T> T inTransaction(Function<Session, T> work) {
        return database.jdbi().inTransaction(handle -> work.apply(new SqlSession(handle)));
    }

    private record SqlSession(Handle handle) implements Session {

        @Override
        public Optional<String> starRocksInstanceName(String projectId, String instanceId) {
            return handle.createQuery(
                            "SELECT instance_name FROM starrocks_instance WHERE id = :id AND project_id = :project")
                    .bind("id", instanceId)
                    .bind("project", projectId)
                    .mapTo(String.class)
                    .findOne();
        }

        @Override
        public Optional<SyncTask> taskByName(String instanceId, String name) {
            return tasks("WHERE instance_id = :instance AND task_name = :name", instanceId, name).stream()
                    .findFirst();
        }

        @Override
        public List<SyncTask> tasksByTargetDatabase(String instanceId, String targetDatabase) {
            return tasks("WHERE instance_id = :instance AND target_database = :name", instanceId, targetDatabase);
        }

        @Override
        public List<SyncTask> tasksBySourceDatabase(String instanceId, String sourceDatabase) {
            return tasks("WHERE instance_id = :instance AND source_database = :name", instanceId, sourceDatabase);
        }

        private List<SyncTask> tasks(String condition, String instanceId, String name) {
            return handle.createQuery(SELECT_TASK + condition + " ORDER BY task_name")
                    .bind("instance", instanceId)
                    .bind("name", name)
                    .map((row, context) -> task(row))
                    .list();
        }

        @Override
        public SyncTask lock(SyncTask task) {
            return handle.createQuery(SELECT_TASK + "WHERE id = :id FOR UPDATE")
                    .bind("id", task.id())
                    .map((row, context) -> task(row))
                    .one();
        }

        @Override
        public void saveChange(SyncTask task, SyncConfiguration inForce, Change change) {
            handle.createUpdate("""
                            UPDATE task SET configuration = :inForce, next_configuration = :next, job_ends_at = :endsAt
                            WHERE id = :id
                            """)
                    .bind("inForce", JsonColumn.write(inForce))
                    .bind("next", JsonColumn.write(change.next()))
                    .bind("endsAt", change.jobEndsAt().toEpochMilli())
                    .bind("id", task.id())
                    .execute();
        }

        @Override
        public boolean isNodeOf(String sourceInstanceId, String nodeId) {
            return handle.createQuery("SELECT 1 FROM taurusdb_node WHERE id = :id AND instance_id = :instance")
                    .bind("id", nodeId)
                    .bind("instance", sourceInstanceId)
                    .mapTo(Integer.class)
                    .findOne()
                    .isPresent();
        }

        @Override
        public Map<String, Set<String>> columnsByTable(String sourceInstanceId, String database) {
            Query query =
                    handle.createQuery("""
                            SELECT table_name, column_names FROM source_table
                            WHERE instance_id = :instance AND database_name = :database
                            """).bind("instance", sourceInstanceId).bind("database", database);
            return query
                    .map((row, context) -> new SimpleImmutableEntry<>(
                            row.getString("table_name"),
                            Set.copyOf(JsonColumn.readStrings(row.getString("column_names")))))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public void insert(Job job) {
            handle.createUpdate("""
                            INSERT INTO job (id, project_id, instance_id, job_name, created_at, ends_at)
                            VALUES (:id, :project, :instance, :name, :createdAt, :endsAt)
                            """)
                    .bind("id", job.id())
                    .bind("project", job.projectId())
                    .bind("instance", job.instanceId())
                    .bind("name", job.name())
                    .bind("createdAt", job.createdAt().toEpochMilli())
                    .bind("endsAt", job.endsAt().toEpochMilli())
                    .execute();
        }

        @Override
        public Optional<Job> job(String projectId, String jobId) {
            return handle.createQuery("""
                            SELECT job.id, job.project_id, job.instance_id, instance_name, job_name, created_at, ends_at
                            FROM job JOIN starrocks_instance ON starrocks_instance.id = job.instance_id
                            WHERE job.id = :id AND job.project_id = :project
                            """)
                    .bind("id", jobId)
                    .bind("project", projectId)
                    .map((row, context) -> job(row))
                    .findOne();
        }

        private static SyncTask task(ResultSet row) throws SQLException {
            return new SyncTask(
                    row.getLong("id"),
                    row.getString("instance_id"),
                    row.getString("task_name"),
                    row.getString("source_instance_id"),
                    row.getString("source_database"),
                    row.getString("target_database"),
                    JsonColumn.readConfiguration(row.getString("configuration")),
                    change(row));
        }

        private static @Nullable Change change(ResultSet row) throws SQLException {
            String next = row.getString("next_configuration");
            return next == null
                    ? null
                    : new Change(JsonColumn.readConfiguration(next), Instant.ofEpochMilli(row.getLong("job_ends_at")));
        }

        private static Job job(ResultSet row) throws SQLException {
            return new Job(
                    row.getString("id"),
                    row.getString("project_id"),
                    row.getString("instance_id"),
                    row.getString("instance_name"),
                    row.getString("job_name"),
                    Instant.ofEpochMilli(row.getLong("created_at")),
                    Instant.ofEpochMilli(row.getLong("ends_at")));
        }
    }
}
