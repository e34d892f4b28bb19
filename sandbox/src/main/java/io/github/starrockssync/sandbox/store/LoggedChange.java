package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.replication.Lifecycle;
import io.github.starrockssync.sandbox.replication.SyncConfiguration;
import io.github.starrockssync.sandbox.replication.SyncTask;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a task as JSON, without what no change changes. Times are in milliseconds. */
record LoggedChange(
        long key,
        long version,
        SyncConfiguration configuration,
        @Nullable SyncConfiguration next,
        @Nullable String failure,
        @Nullable Long jobEndsAt,
        @Nullable Long startsAt,
        @Nullable Long pausesAt,
        @Nullable Long resumesAt,
        long pausedBefore,
        @Nullable Long goneAt,
        String projectId,
        String instanceId,
        JobTable.StoredJob job) {

    private static final String UNCHANGED = "";

    static LoggedChange of(TaskChanged change) {
        SyncTask task = change.task();
        Lifecycle lifecycle = task.lifecycle();
        return new LoggedChange(
                task.key(),
                task.version(),
                task.configuration(),
                task.next(),
                task.failure(),
                millis(task.jobEndsAt()),
                millis(lifecycle.startsAt()),
                millis(lifecycle.pausesAt()),
                millis(lifecycle.resumesAt()),
                lifecycle.pausedBefore().toMillis(),
                millis(lifecycle.goneAt()),
                change.job().projectId(),
                change.job().instanceId(),
                JobTable.StoredJob.of(change.job()));
    }

    TaskChanged change() {
        return new TaskChanged(task(), job.job(projectId, instanceId, UNCHANGED));
    }

    private SyncTask task() {
        return new SyncTask(
                key,
                version,
                UNCHANGED,
                UNCHANGED,
                UNCHANGED,
                UNCHANGED,
                UNCHANGED,
                configuration,
                next,
                failure,
                time(jobEndsAt),
                new Lifecycle(
                        time(startsAt),
                        time(pausesAt),
                        time(resumesAt),
                        Duration.ofMillis(pausedBefore),
                        time(goneAt)));
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable Instant time(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
