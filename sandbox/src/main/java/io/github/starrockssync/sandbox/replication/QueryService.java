package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.Lifecycle.Stage;
import io.github.starrockssync.sandbox.replication.ReplicationStore.Snapshot;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Queries tasks and jobs. Thread-safe. */
public final class QueryService {

    private final ReplicationStore store;
    private final InstantSource clock;
    private final Duration fullSync;
    private final Duration jobDelay;
    private final Duration jobHistory;

    /**
     * @param fullSync duration of a full synchronization
     * @param jobDelay time until a new job can be queried
     * @param jobHistory how long a job can be queried
     */
    public QueryService(
            ReplicationStore store, InstantSource clock, Duration fullSync, Duration jobDelay, Duration jobHistory) {
        this.store = store;
        this.clock = clock;
        this.fullSync = fullSync;
        this.jobDelay = jobDelay;
        this.jobHistory = jobHistory;
    }

    /**
     * The configuration of a task at one instant.
     *
     * @param inForce the active configuration
     * @param pending the configuration that a running job applies; null if none does
     * @param failure why the last modification failed; null if it did not
     */
    public record TaskView(
            SyncTask task,
            SyncConfiguration inForce,
            @Nullable SyncConfiguration pending,
            @Nullable String failure) {}

    /** The progress of a task at one instant. */
    public record TaskProgress(SyncTask task, Stage stage, int percent) {}

    /**
     * A page of tasks.
     *
     * @param total tasks on all pages
     */
    public record TaskPage(List<TaskProgress> tasks, long total) {}

    /** A job at one instant. */
    public record JobView(Job job, Instant now) {}

    /**
     * @throws ServiceException if instance or task do not exist
     */
    public TaskView task(String projectId, String instanceId, String taskName) {
        return view(projectId, instanceId, finder -> finder.byName(instanceId, taskName, ApiError.TASK_NOT_FOUND));
    }

    /**
     * Returns the only task that writes to a database.
     *
     * @throws ServiceException if the instance does not exist, or no or several tasks write to the database
     */
    public TaskView taskOfTarget(String projectId, String instanceId, String database) {
        return view(projectId, instanceId, finder -> finder.byTargetDatabase(instanceId, database, "database"));
    }

    private TaskView view(String projectId, String instanceId, Function<TaskFinder, SyncTask> find) {
        return store.read(session -> {
            Instant now = clock.instant();
            TaskFinder finder = new TaskFinder(session, now);
            finder.instance(projectId, instanceId);
            SyncTask task = find.apply(finder);
            return new TaskView(task, task.configurationAt(now), task.pendingAt(now), task.failureAt(now));
        });
    }

    /**
     * @throws ServiceException if the instance does not exist
     */
    public TaskPage tasks(String projectId, String instanceId, int limit, int offset) {
        return store.read(session -> {
            Instant now = clock.instant();
            new TaskFinder(session, now).instance(projectId, instanceId);
            return new TaskPage(
                    session.tasks(instanceId, limit, offset, now).stream()
                            .map(task -> progress(task, now))
                            .toList(),
                    session.countTasks(instanceId, now));
        });
    }

    private TaskProgress progress(SyncTask task, Instant now) {
        return new TaskProgress(
                task, task.lifecycle().stageAt(now, fullSync), task.lifecycle().percentAt(now, fullSync));
    }

    /**
     * @throws ServiceException if the project has no such job, or it cannot be queried yet or any more
     */
    public JobView job(String projectId, String jobId) {
        Instant now = clock.instant();
        return store.read((Snapshot session) -> session.job(projectId, jobId))
                .filter(job -> job.endsAt().plus(jobHistory).isAfter(now))
                .filter(job -> !job.createdAt().plus(jobDelay).isAfter(now))
                .map(job -> new JobView(job, now))
                .orElseThrow(() -> new ServiceException(ApiError.JOB_NOT_FOUND));
    }
}
