package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.Lifecycle;
import io.github.starrockssync.sandbox.replication.SyncTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Tasks in SQL. */
record TaskTable(Handle handle) {

    private static final String SELECT = """
            SELECT id, instance_id, task_name, source_instance_id, source_database, target_database, configuration,
                   next_configuration, failure, job_ends_at, starts_at, pauses_at, resumes_at, paused_before, gone_at
            FROM task
            """;
    private static final String THERE = " AND (gone_at IS NULL OR gone_at > :now) ";

    /** The tasks of all instances, oldest first. */
    List<SyncTask> all() {
        return handle.createQuery(SELECT + "ORDER BY id")
                .map((row, context) -> task(row))
                .list();
    }

    Optional<SyncTask> byName(String instanceId, String name, Instant now) {
        return named("task_name", instanceId, name, now).stream().findFirst();
    }

    List<SyncTask> byTargetDatabase(String instanceId, String database, Instant now) {
        return named("target_database", instanceId, database, now);
    }

    List<SyncTask> bySourceDatabase(String instanceId, String database, Instant now) {
        return named("source_database", instanceId, database, now);
    }

    private List<SyncTask> named(String column, String instanceId, String name, Instant now) {
        return handle.createQuery(SELECT + "WHERE instance_id = :instance AND " + column + " = :name" + THERE
                        + "ORDER BY task_name")
                .bind("instance", instanceId)
                .bind("name", name)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> task(row))
                .list();
    }

    List<SyncTask> page(String instanceId, int limit, int offset, Instant now) {
        // H2 takes the index that has the right order only if there is a condition on both of its columns
        return handle.createQuery(SELECT + "WHERE instance_id = :instance AND id > 0" + THERE
                        + "ORDER BY instance_id, id LIMIT :limit OFFSET :offset")
                .bind("instance", instanceId)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> task(row))
                .list();
    }

    long count(String instanceId, Instant now) {
        return handle.createQuery("SELECT COUNT(*) FROM task WHERE instance_id = :instance" + THERE)
                .bind("instance", instanceId)
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    Optional<SyncTask> lock(SyncTask task) {
        return handle.createQuery(SELECT + "WHERE id = :id FOR UPDATE")
                .bind("id", task.key())
                .map((row, context) -> task(row))
                .findOne();
    }

    void insert(SyncTask task) {
        bindState(handle.createUpdate("""
                                INSERT INTO task (instance_id, task_name, source_instance_id, source_database,
                                                  target_database, configuration, next_configuration, failure,
                                                  job_ends_at, starts_at, pauses_at, resumes_at, paused_before, gone_at)
                                VALUES (:instance, :name, :sourceInstance, :source, :target, :configuration, :next,
                                        :failure, :jobEndsAt, :startsAt, :pausesAt, :resumesAt, :pausedBefore, :goneAt)
                                """), task)
                .bind("instance", task.instanceId())
                .bind("name", task.name())
                .bind("sourceInstance", task.sourceInstanceId())
                .bind("source", task.sourceDatabase())
                .bind("target", task.targetDatabase())
                .execute();
    }

    void update(SyncTask task) {
        bindState(handle.createUpdate("""
                                UPDATE task SET configuration = :configuration, next_configuration = :next,
                                       failure = :failure, job_ends_at = :jobEndsAt, starts_at = :startsAt,
                                       pauses_at = :pausesAt, resumes_at = :resumesAt, paused_before = :pausedBefore,
                                       gone_at = :goneAt
                                WHERE id = :id
                                """), task).bind("id", task.key()).execute();
    }

    void removeGone(String instanceId, Instant now) {
        handle.execute("DELETE FROM task WHERE instance_id = ? AND gone_at <= ?", instanceId, now.toEpochMilli());
    }

    private static <S extends SqlStatement<S>> S bindState(S statement, SyncTask task) {
        Lifecycle lifecycle = task.lifecycle();
        return statement
                .bind("configuration", JsonColumn.write(task.configuration()))
                .bind("next", task.next() == null ? null : JsonColumn.write(task.next()))
                .bind("failure", task.failure())
                .bind("jobEndsAt", millis(task.jobEndsAt()))
                .bind("startsAt", millis(lifecycle.startsAt()))
                .bind("pausesAt", millis(lifecycle.pausesAt()))
                .bind("resumesAt", millis(lifecycle.resumesAt()))
                .bind("pausedBefore", lifecycle.pausedBefore().toMillis())
                .bind("goneAt", millis(lifecycle.goneAt()));
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static SyncTask task(ResultSet row) throws SQLException {
        String next = row.getString("next_configuration");
        return new SyncTask(
                row.getLong("id"),
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
