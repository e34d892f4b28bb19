package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.Job;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Jobs in SQL. Those of one instance that are stored together are one row, and are removed together. */
record JobTable(Handle handle) {

    private static final String SELECT = """
            SELECT job_group.project_id, instance_id, instance_name, jobs
            FROM job_group JOIN starrocks_instance ON starrocks_instance.id = instance_id
            """;

    /** Who looks for one of them reads all. */
    private static final int MOST_IN_ONE = 64;

    private static final Comparator<Job> NEWEST_FIRST =
            Comparator.comparing(Job::createdAt).reversed().thenComparing(Job::id);

    /** The jobs of a row, without what they have in common. */
    record StoredJob(
            String id,
            String name,
            long createdAt,
            long endsAt,
            @Nullable String failure) {

        static StoredJob of(Job job) {
            return new StoredJob(
                    job.id(),
                    job.name(),
                    job.createdAt().toEpochMilli(),
                    job.endsAt().toEpochMilli(),
                    job.failure() == null ? null : StorableText.of(job.failure()));
        }

        Job job(String projectId, String instanceId, String instanceName) {
            return new Job(
                    id,
                    projectId,
                    instanceId,
                    instanceName,
                    name,
                    Instant.ofEpochMilli(createdAt),
                    Instant.ofEpochMilli(endsAt),
                    failure);
        }
    }

    private record Owner(String projectId, String instanceId) {}

    /**
     * Stores the jobs of each instance as one row, or as several if they are many. Their ids must be of one form: databases
     * sort others differently.
     */
    void insert(List<Job> jobs) {
        Map<Owner, List<Job>> groups = new LinkedHashMap<>();
        for (Job job : jobs) {
            groups.computeIfAbsent(new Owner(job.projectId(), job.instanceId()), owner -> new ArrayList<>())
                    .add(job);
        }
        insertGroups(groups.values().stream().flatMap(JobTable::parts).toList());
    }

    private static Stream<List<Job>> parts(List<Job> group) {
        return IntStream.iterate(0, start -> start < group.size(), start -> start + MOST_IN_ONE)
                .mapToObj(start -> group.subList(start, Math.min(start + MOST_IN_ONE, group.size())));
    }

    /** Stores jobs with any ids. */
    void insertEach(List<Job> jobs) {
        insertGroups(jobs.stream().map(List::of).toList());
    }

    private void insertGroups(List<List<Job>> groups) {
        List<@Nullable Object[]> rows = groups.stream().map(JobTable::row).toList();
        PlainStatement.updates(handle, """
                INSERT INTO job_group (project_id, instance_id, first_id, last_id, job_count, created_at, ends_at, jobs)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static @Nullable Object[] row(List<Job> group) {
        Job any = group.get(0);
        String first = any.id();
        String last = any.id();
        Instant newest = any.createdAt();
        Instant end = any.endsAt();
        for (Job job : group) {
            first = job.id().compareTo(first) < 0 ? job.id() : first;
            last = job.id().compareTo(last) > 0 ? job.id() : last;
            newest = job.createdAt().isAfter(newest) ? job.createdAt() : newest;
            end = job.endsAt().isAfter(end) ? job.endsAt() : end;
        }
        return new @Nullable Object[] {
            any.projectId(),
            any.instanceId(),
            first,
            last,
            group.size(),
            newest,
            end,
            JsonColumn.write(group.stream().map(StoredJob::of).toList())
        };
    }

    Optional<Job> find(String projectId, String jobId) {
        return PlainStatement.query(
                        handle,
                        SELECT + "WHERE last_id >= ? AND first_id <= ? AND job_group.project_id = ?",
                        JobTable::jobs,
                        jobId,
                        jobId,
                        projectId)
                .stream()
                .flatMap(List::stream)
                .filter(job -> job.id().equals(jobId))
                .findFirst();
    }

    /** The jobs of all projects, in any order. */
    List<Job> all() {
        return all(PlainStatement.query(handle, SELECT, JobTable::jobs)).toList();
    }

    /** The newest jobs of all projects, the newest first. */
    List<Job> newest(int most) {
        // in no more rows than jobs are wanted: each of these has at least one
        return all(PlainStatement.query(
                        handle, SELECT + "ORDER BY job_group.created_at DESC LIMIT ?", JobTable::jobs, most))
                .sorted(NEWEST_FIRST)
                .limit(most)
                .toList();
    }

    private static Stream<Job> all(List<List<Job>> groups) {
        return groups.stream().flatMap(List::stream);
    }

    /** Forgets jobs that are that old, but for those that were stored together with newer ones. */
    void removeBefore(Instant time) {
        PlainStatement.update(handle, "DELETE FROM job_group WHERE created_at < ?", time);
    }

    /** Forgets the oldest of the jobs that are done, until there are no more than so many, or none is done. */
    void removeBeyond(int most, Instant now) {
        List<Group> groups = PlainStatement.query(
                handle, "SELECT id, job_count, ends_at FROM job_group ORDER BY created_at", JobTable::group);
        long tooMany = groups.stream().mapToLong(Group::jobs).sum() - most;
        List<@Nullable Object[]> removals = new ArrayList<>();
        for (Group group : groups) {
            if (tooMany <= 0) {
                break;
            }
            if (!group.end().isAfter(now)) {
                removals.add(new @Nullable Object[] {group.key()});
                tooMany -= group.jobs();
            }
        }
        if (!removals.isEmpty()) {
            // one after the other: H2 would look for them anew after each one that it removes
            PlainStatement.updates(handle, "DELETE FROM job_group WHERE id = ?", removals);
        }
    }

    private record Group(long key, int jobs, Instant end) {}

    private static Group group(ResultSet row) throws SQLException {
        return new Group(row.getLong(1), row.getInt(2), Instant.ofEpochMilli(row.getLong(3)));
    }

    private static List<Job> jobs(ResultSet row) throws SQLException {
        String projectId = row.getString("project_id");
        String instanceId = row.getString("instance_id");
        String instanceName = row.getString("instance_name");
        return JsonColumn.readJobs(row.getString("jobs")).stream()
                .map(job -> job.job(projectId, instanceId, instanceName))
                .toList();
    }
}
