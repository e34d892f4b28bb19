package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.ReplicationStore.Change;
import java.time.Duration;
import java.time.Instant;

/** Starts jobs, all of the same duration. Thread-safe. */
public final class Jobs {

    private final Duration duration;
    private final JobFailures failures;

    public Jobs(Duration duration, JobFailures failures) {
        this.duration = duration;
        this.failures = failures;
    }

    /** Kinds of jobs, with the operation that starts them and their name in responses. */
    enum Kind {
        MODIFY("modifyDataSync", "ModifyStarRocksDataReplication"),
        START("createStarRocksDataReplication", "StartStarRocksDataReplication"),
        PAUSE("pauseStarRocksDataReplication", "PauseStarRocksDataReplication"),
        RESUME("resumeStarRocksDataReplication", "ResumeStarRocksDataReplication"),
        DELETE("deleteStarRocksDataReplication", "DeleteStarRocksDataReplication");

        private final String operationId;
        private final String jobName;

        Kind(String operationId, String jobName) {
            this.operationId = operationId;
            this.jobName = jobName;
        }
    }

    /** Starts a job. If it is to fail, the failure is used up in the same change. */
    Job start(Change session, Kind kind, StarRocksInstance instance, Instant now) {
        Job job = new Job(
                TimeOrderedId.next(now),
                instance.projectId(),
                instance.id(),
                instance.name(),
                kind.jobName,
                now,
                now.plus(duration),
                failures.reasonForNextJobOf(kind.operationId, instance.projectId())
                        .orElse(null));
        session.add(job);
        return job;
    }
}
