package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.ReplicationStore.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Starts the jobs of changes, all of the same duration, and forgets old ones. Thread-safe. */
public final class Jobs {

    /** More than anyone looks back at; without a limit, a sandbox under load would run out of memory. */
    static final int MOST_KEPT = 20_000;

    /** To find the oldest takes longer than a change does. */
    private static final int STARTS_BETWEEN_REMOVALS = 5_000;

    private final Duration duration;
    private final Duration history;
    private final JobFailures failures;
    private final AtomicLong started = new AtomicLong();

    /**
     * @param history how long a job is kept
     */
    public Jobs(Duration duration, Duration history, JobFailures failures) {
        this.duration = duration;
        this.history = history;
        this.failures = failures;
    }

    /** Kinds of work, with the operation that starts them and the name that the job query shows. */
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

    Job start(Session session, Kind kind, StarRocksInstance instance, Instant now) {
        Job job = new Job(
                TimeOrderedId.next(now),
                instance.projectId(),
                instance.id(),
                instance.name(),
                kind.jobName,
                now,
                now.plus(duration),
                failures.reasonForNextJobOf(kind.operationId).orElse(null));
        if (started.incrementAndGet() % STARTS_BETWEEN_REMOVALS == 0) {
            session.removeJobsBefore(now.minus(history));
            session.removeJobsBeyond(MOST_KEPT, now);
        }
        session.insert(job);
        return job;
    }
}
