package io.github.starrockssync.sandbox.replication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A data synchronization task as it is stored. What it looks like at a moment follows from the moment.
 *
 * @param id tells tasks apart that have the same name one after the other
 * @param configuration in force before the last job has ended
 * @param next configuration that follows when the last job ends; null if that was no modification
 * @param failure why the last job fails to modify the task; null if it does not
 * @param jobEndsAt when the last job ends; null if there was none
 */
public record SyncTask(
        String id,
        String instanceId,
        String name,
        String sourceInstanceId,
        String sourceDatabase,
        String targetDatabase,
        SyncConfiguration configuration,
        @Nullable SyncConfiguration next,
        @Nullable String failure,
        @Nullable Instant jobEndsAt,
        Lifecycle lifecycle) {

    /** Whether a job works on the task. */
    public boolean isBusyAt(Instant now) {
        return jobEndsAt != null && now.isBefore(jobEndsAt);
    }

    /** The configuration in force. */
    public SyncConfiguration configurationAt(Instant now) {
        return next == null || isBusyAt(now) ? configuration : next;
    }

    /** The configuration that a running job applies; null if none does. */
    public @Nullable SyncConfiguration pendingAt(Instant now) {
        return isBusyAt(now) ? next : null;
    }

    /** Why the last modification failed; null if it did not, or has not yet. */
    public @Nullable String failureAt(Instant now) {
        return isBusyAt(now) ? null : failure;
    }

    /** This task under a job that modifies it. */
    SyncTask modifiedBy(Job job, SyncConfiguration changed) {
        return changedBy(job, job.failure() == null ? changed : null, job.failure(), lifecycle);
    }

    /** This task under a job that moves it to another stage. A job that fails moves nothing. */
    SyncTask movedBy(Job job, Lifecycle moved) {
        return changedBy(job, null, null, job.failure() == null ? moved : lifecycle);
    }

    /**
     * This task under a job, whatever that does.
     *
     * @param changed configuration that follows when the job ends; null if it is no modification, or fails
     * @param reason why the job fails to modify the task; null if it does not
     */
    private SyncTask changedBy(Job job, @Nullable SyncConfiguration changed, @Nullable String reason, Lifecycle moved) {
        return new SyncTask(
                id,
                instanceId,
                name,
                sourceInstanceId,
                sourceDatabase,
                targetDatabase,
                configurationAt(job.createdAt()),
                changed,
                reason,
                job.endsAt(),
                moved);
    }
}
