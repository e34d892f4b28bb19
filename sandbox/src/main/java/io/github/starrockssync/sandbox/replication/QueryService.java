package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Answers what the state is at this moment. Thread-safe. */
public final class QueryService {

    /** The service forgets jobs after a month. */
    static final Duration JOB_VISIBILITY = Duration.ofDays(30);

    private final ReplicationStore store;
    private final InstantSource clock;

    public QueryService(ReplicationStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A task at a moment.
     *
     * @param inForce the configuration that counts
     * @param next the configuration that follows when the running job ends; null if no job is running
     */
    public record TaskView(
            SyncTask task,
            SyncConfiguration inForce,
            @Nullable SyncConfiguration next) {}

    /** A job at a moment. */
    public record JobView(Job job, Instant now) {}

    /**
     * @throws ServiceException if instance or task do not exist
     */
    public TaskView task(String projectId, String instanceId, String taskName) {
        return store.inTransaction(session -> {
            TaskFinder finder = new TaskFinder(session);
            finder.starRocksInstanceName(projectId, instanceId);
            SyncTask task = finder.byName(instanceId, taskName);
            Instant now = clock.instant();
            SyncTask.Change change = task.changeUnderWayAt(now);
            return new TaskView(task, task.configurationAt(now), change == null ? null : change.next());
        });
    }

    /**
     * @throws ServiceException if the project has no such job, or not any more
     */
    public JobView job(String projectId, String jobId) {
        Instant now = clock.instant();
        return store.inTransaction(session -> session.job(projectId, jobId))
                .filter(job -> job.createdAt().plus(JOB_VISIBILITY).isAfter(now))
                .map(job -> new JobView(job, now))
                .orElseThrow(() -> new ServiceException(ApiError.JOB_NOT_FOUND));
    }
}
