package io.github.starrockssync.sandbox.replication;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asynchronous work on an instance. Its status follows from its times.
 *
 * @param failure why it fails when it ends; null if it succeeds
 */
public record Job(
        String id,
        String projectId,
        String instanceId,
        String instanceName,
        String name,
        Instant createdAt,
        Instant endsAt,
        @Nullable String failure) {

    private static final int PERCENT_PENDING = 10;

    public enum Status {
        PENDING,
        RUNNING,
        COMPLETED,
        FAILED
    }

    public Status statusAt(Instant now) {
        if (!now.isBefore(endsAt)) {
            return failure == null ? Status.COMPLETED : Status.FAILED;
        }
        return percentAt(now) < PERCENT_PENDING ? Status.PENDING : Status.RUNNING;
    }

    /** Returns the progress from 0 to 100. */
    public int percentAt(Instant now) {
        long whole = Duration.between(createdAt, endsAt).toMillis();
        long done = Duration.between(createdAt, now).toMillis();
        if (done >= whole) {
            return 100;
        }
        return done <= 0 ? 0 : (int) (100 * done / whole);
    }

    /** Returns when the job ended; null before. */
    public @Nullable Instant endedAt(Instant now) {
        return now.isBefore(endsAt) ? null : endsAt;
    }
}
