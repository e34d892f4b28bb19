package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.Job;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Jobs in SQL. */
record JobTable(Handle handle) {

    private static final String SELECT = """
            SELECT job.id, job.project_id, job.instance_id, instance_name, job_name, job.created_at, ends_at, failure
            FROM job JOIN starrocks_instance ON starrocks_instance.id = job.instance_id
            """;

    void insert(List<Job> jobs) {
        PlainStatement.updates(handle, """
                INSERT INTO job (id, project_id, instance_id, job_name, created_at, ends_at, failure)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, jobs.stream().map(JobTable::values).toList());
    }

    private static @Nullable Object[] values(Job job) {
        return new @Nullable Object[] {
            job.id(), job.projectId(), job.instanceId(), job.name(), job.createdAt(), job.endsAt(), job.failure()
        };
    }

    Optional<Job> find(String projectId, String jobId) {
        return handle.createQuery(SELECT + "WHERE job.id = :id AND job.project_id = :project")
                .bind("id", jobId)
                .bind("project", projectId)
                .map((row, context) -> job(row))
                .findOne();
    }

    /** The jobs of all projects, in any order. */
    List<Job> all() {
        return handle.createQuery(SELECT).map((row, context) -> job(row)).list();
    }

    /** The newest jobs of all projects, the newest first. */
    List<Job> newest(int most) {
        return handle.createQuery(SELECT + "ORDER BY job.created_at DESC, job.id LIMIT :most")
                .bind("most", most)
                .map((row, context) -> job(row))
                .list();
    }

    void removeBefore(Instant time) {
        handle.execute("DELETE FROM job WHERE created_at < ?", time.toEpochMilli());
    }

    /** Forgets the oldest of the jobs that are done, until there are no more than so many, or none is done. */
    void removeBeyond(int most, Instant now) {
        long tooMany =
                handle.select("SELECT COUNT(*) FROM job").mapTo(Long.class).one() - most;
        if (tooMany <= 0) {
            return;
        }
        // one after the other: H2 would look for them anew after each one that it removes
        PreparedBatch removal = handle.prepareBatch("DELETE FROM job WHERE id = ?");
        handle.select("SELECT id FROM job WHERE ends_at <= ? ORDER BY created_at LIMIT ?", now.toEpochMilli(), tooMany)
                .mapTo(String.class)
                .list()
                .forEach(removal::add);
        removal.execute();
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getString("id"),
                row.getString("project_id"),
                row.getString("instance_id"),
                row.getString("instance_name"),
                row.getString("job_name"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("ends_at")),
                row.getString("failure"));
    }
}
