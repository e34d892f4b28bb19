package io.github.starrockssync.sandbox.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.starrockssync.sandbox.replication.Job;
import io.github.starrockssync.sandbox.replication.Lifecycle;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.sandbox.replication.SyncTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a task as JSON, with all that does not follow from the task before it and from the job. Times are in
 * milliseconds.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoggedChange(
        long key,
        long version,
        @Nullable SyncConfiguration next,
        @Nullable String failure,
        @Nullable Long startsAt,
        @Nullable Long pausesAt,
        @Nullable Long resumesAt,
        long pausedBefore,
        @Nullable Long goneAt,
        String projectId,
        JobTable.StoredJob job) {

    private static final String UNCHANGED = "";

    LoggedChange {
        Objects.requireNonNull(projectId);
        Objects.requireNonNull(job);
    }

    static LoggedChange of(TaskChanged change) {
        SyncTask task = change.task();
        Lifecycle lifecycle = task.lifecycle();
        return new LoggedChange(
                task.key(),
                task.version(),
                task.next(),
                task.failure(),
                millis(lifecycle.startsAt()),
                millis(lifecycle.pausesAt()),
                millis(lifecycle.resumesAt()),
                lifecycle.pausedBefore().toMillis(),
                millis(lifecycle.goneAt()),
                change.job().projectId(),
                JobTable.StoredJob.of(change.job()));
    }

    /**
     * The change that was made of a task.
     *
     * @param before the task in the version that was changed
     */
    TaskChanged of(SyncTask before) {
        Job started = job.job(projectId, before.instanceId(), UNCHANGED);
        Lifecycle lifecycle = new Lifecycle(
                time(startsAt), time(pausesAt), time(resumesAt), Duration.ofMillis(pausedBefore), time(goneAt));
        return new TaskChanged(before.changedBy(started, next, failure, lifecycle), started);
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable Instant time(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
