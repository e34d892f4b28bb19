package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.sandbox.controls.model.JobOverview;
import io.github.starrockssync.sandbox.controls.model.TaskOverview;
import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.sandbox.replication.SyncTask;
import io.github.starrockssync.server.model.GetJobInfoDetail.StatusEnum;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stage and progress of tasks and jobs at one instant.
 *
 * @param fullSync duration of a full synchronization
 */
public record Progress(Instant now, Duration fullSync) {

    /** Whether the task is not gone yet. */
    public boolean has(SyncTask task) {
        Instant goneAt = task.lifecycle().goneAt();
        return goneAt == null || goneAt.isAfter(now);
    }

    public TaskOverview of(SyncTask task) {
        SyncConfiguration pending = task.pendingAt(now);
        return new TaskOverview()
                .taskName(task.name())
                .sourceInstanceId(task.sourceInstanceId())
                .sourceDatabase(task.sourceDatabase())
                .targetDatabase(task.targetDatabase())
                .stage(task.lifecycle().stageAt(now, fullSync).wireName())
                .percentage(task.lifecycle().percentAt(now, fullSync))
                ._configuration(TaskDocument.write(task.configurationAt(now)))
                .pendingConfiguration(pending == null ? null : TaskDocument.write(pending))
                .lastError(task.failureAt(now))
                .jobEndsAt(task.isBusyAt(now) ? text(task.jobEndsAt()) : null);
    }

    public JobOverview of(Job job) {
        Job.Status status = job.statusAt(now);
        return new JobOverview()
                .id(job.id())
                .projectId(job.projectId())
                .instanceId(job.instanceId())
                .jobName(job.name())
                .status(StatusEnum.valueOf(status.name()).value())
                .percentage(job.percentAt(now))
                .createdAt(job.createdAt().toString())
                .endsAt(job.endsAt().toString())
                .failure(status == Job.Status.FAILED ? job.failure() : null);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
