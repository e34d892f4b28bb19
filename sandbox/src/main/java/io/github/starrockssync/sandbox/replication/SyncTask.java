package io.github.starrockssync.sandbox.replication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A data synchronization task as stored, from which its state at any instant is computed.
 *
 * @param id differs from that of an earlier task with the same name
 * @param configuration active until the last job ends
 * @param next configuration after the last job; null if that is no modification
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

    /** Returns whether the task has a running job. */
    public boolean isBusyAt(Instant now) {
        return jobEndsAt != null && now.isBefore(jobEndsAt);
    }

    /** Returns the active configuration. */
    public SyncConfiguration configurationAt(Instant now) {
        return next == null || isBusyAt(now) ? configuration : next;
    }

    /** Returns the configuration that a running job applies; null if none does. */
    public @Nullable SyncConfiguration pendingAt(Instant now) {
        return isBusyAt(now) ? next : null;
    }

    /** Returns why the last modification failed; null if it did not, or not yet. */
    public @Nullable String failureAt(Instant now) {
        return isBusyAt(now) ? null : failure;
    }

    /** Returns this task with a job that modifies it. */
    SyncTask withModification(Job job, SyncConfiguration changed) {
        return withJob(job, job.failure() == null ? changed : null, job.failure(), lifecycle);
    }

    /** Returns this task with a job that changes its stage, unless the job fails. */
    SyncTask withTransition(Job job, Lifecycle changedLifecycle) {
        return withJob(job, null, null, job.failure() == null ? changedLifecycle : lifecycle);
    }

    /**
     * Returns this task with a job.
     *
     * @param changed configuration after the job; null if it is no modification, or fails
     * @param reason why the job fails to modify the task; null if it does not
     */
    private SyncTask withJob(
            Job job, @Nullable SyncConfiguration changed, @Nullable String reason, Lifecycle changedLifecycle) {
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
                changedLifecycle);
    }
}
