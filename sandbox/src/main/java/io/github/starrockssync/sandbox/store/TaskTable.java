package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.Lifecycle;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.sandbox.replication.SyncTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tasks in SQL. */
record TaskTable(Handle handle) {

    private static final String SELECT = """
            SELECT id, version, instance_id, task_name, source_instance_id, source_database, target_database, configuration,
                   next_configuration, failure, job_ends_at, starts_at, pauses_at, resumes_at, paused_before, gone_at
            FROM task
            """;
    private static final String THERE = " AND (gone_at IS NULL OR gone_at > ?) ";

    /** No clock goes back to the first bound. Without one, H2 would begin with all the NULLs, which it sorts first. */
    private static final String GONE = " AND gone_at BETWEEN -9000000000000000 AND ?";

    /** The tasks of all instances, oldest first. */
    List<SyncTask> all() {
        return handle.createQuery(SELECT + "ORDER BY id")
                .map((row, context) -> task(row))
                .list();
    }

    /** The tasks that a lookup finds, by name, with those that are gone but not removed yet. */
    List<SyncTask> find(TaskLookup lookup) {
        return PlainStatement.query(
                handle,
                SELECT + "WHERE instance_id = ? AND " + lookup.by().column() + " = ? ORDER BY task_name",
                TaskTable::task,
                lookup.instanceId(),
                lookup.value());
    }

    Optional<SyncTask> find(long key) {
        return PlainStatement.query(handle, SELECT + "WHERE id = ?", TaskTable::task, key).stream()
                .findFirst();
    }

    List<SyncTask> page(String instanceId, int limit, int offset, Instant now) {
        // H2 takes the index that has the right order only if there is a condition on both of its columns
        return PlainStatement.query(
                handle,
                SELECT + "WHERE instance_id = ? AND id > 0" + THERE + "ORDER BY instance_id, id LIMIT ? OFFSET ?",
                TaskTable::task,
                instanceId,
                now,
                limit,
                offset);
    }

    long count(String instanceId, Instant now) {
        return PlainStatement.query(
                        handle,
                        "SELECT task_count - (SELECT COUNT(*) FROM task WHERE instance_id = ?" + GONE + ")"
                                + " FROM starrocks_instance WHERE id = ?",
                        row -> row.getLong(1),
                        instanceId,
                        now,
                        instanceId)
                .get(0);
    }

    /** Callers say how many they have added when they have added all. */
    void insert(SyncTask task) {
        Lifecycle lifecycle = task.lifecycle();
        PlainStatement.update(
                handle,
                """
                INSERT INTO task (instance_id, task_name, source_instance_id, source_database, target_database,
                                  configuration, next_configuration, failure, job_ends_at, starts_at, pauses_at,
                                  resumes_at, paused_before, gone_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                task.instanceId(),
                task.name(),
                task.sourceInstanceId(),
                task.sourceDatabase(),
                task.targetDatabase(),
                json(task.configuration()),
                json(task.next()),
                task.failure(),
                task.jobEndsAt(),
                lifecycle.startsAt(),
                lifecycle.pausesAt(),
                lifecycle.resumesAt(),
                lifecycle.pausedBefore().toMillis(),
                lifecycle.goneAt());
    }

    /**
     * @throws OutdatedException if it is not any more as it was read
     */
    void update(SyncTask task) {
        if (!update(List.of(VersionedTask.asRead(task))).get(0)) {
            throw new OutdatedException();
        }
    }

    /**
     * Changes tasks one after the other.
     *
     * @return of each whether it was changed: false if its version in the table is another one
     */
    List<Boolean> update(List<VersionedTask> tasks) {
        int[] updated = PlainStatement.updates(
                handle, """
                UPDATE task SET configuration = ?, next_configuration = ?, failure = ?, job_ends_at = ?, starts_at = ?,
                       pauses_at = ?, resumes_at = ?, paused_before = ?, gone_at = ?, version = ?
                WHERE id = ? AND version = ?
                """, tasks.stream().map(TaskTable::changedValues).toList());
        return Arrays.stream(updated).mapToObj(rows -> rows == 1).toList();
    }

    private static @Nullable Object[] changedValues(VersionedTask changed) {
        SyncTask task = changed.task();
        Lifecycle lifecycle = task.lifecycle();
        return new @Nullable Object[] {
            json(task.configuration()),
            json(task.next()),
            task.failure(),
            task.jobEndsAt(),
            lifecycle.startsAt(),
            lifecycle.pausesAt(),
            lifecycle.resumesAt(),
            lifecycle.pausedBefore().toMillis(),
            lifecycle.goneAt(),
            task.version() + 1,
            task.key(),
            changed.storedVersion()
        };
    }

    /** Whether there were any. */
    boolean removeGone(String instanceId, Instant now) {
        int removed = PlainStatement.update(handle, "DELETE FROM task WHERE instance_id = ?" + GONE, instanceId, now);
        if (removed > 0) {
            added(instanceId, -removed);
        }
        return removed > 0;
    }

    /** Notes how many more tasks an instance has, so that they need not be counted. */
    void added(String instanceId, int tasks) {
        PlainStatement.update(
                handle, "UPDATE starrocks_instance SET task_count = task_count + ? WHERE id = ?", tasks, instanceId);
    }

    private static @Nullable String json(@Nullable SyncConfiguration configuration) {
        return configuration == null ? null : JsonColumn.write(configuration);
    }

    private static SyncTask task(ResultSet row) throws SQLException {
        String next = row.getString("next_configuration");
        return new SyncTask(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("instance_id"),
                row.getString("task_name"),
                row.getString("source_instance_id"),
                row.getString("source_database"),
                row.getString("target_database"),
                JsonColumn.readConfiguration(row.getString("configuration")),
                next == null ? null : JsonColumn.readConfiguration(next),
                row.getString("failure"),
                time(row, "job_ends_at"),
                new Lifecycle(
                        time(row, "starts_at"),
                        time(row, "pauses_at"),
                        time(row, "resumes_at"),
                        Duration.ofMillis(row.getLong("paused_before")),
                        time(row, "gone_at")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
