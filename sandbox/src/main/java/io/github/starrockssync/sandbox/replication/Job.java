package io.github.starrockssync.sandbox.replication;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asynchronous work on an instance. Its status follows from its times. */
public record Job(
        String id,
        String projectId,
        String instanceId,
        String instanceName,
        String name,
        Instant createdAt,
        Instant endsAt) {

    static final String MODIFY = "ModifyStarRocksDataReplication";

    private static final int PERCENT_PENDING = 10;

    public enum Status {
        PENDING,
        RUNNING,
        COMPLETED
    }

    public Status statusAt(Instant now) {
        if (!now.isBefore(endsAt)) {
            return Status.COMPLETED;
        }
        return percentAt(now) < PERCENT_PENDING ? Status.PENDING : Status.RUNNING;
    }

    /** Progress from 0 to 100. */
    public int percentAt(Instant now) {
        long whole = Duration.between(createdAt, endsAt).toMillis();
        long done = Duration.between(createdAt, now).toMillis();
        return done >= whole ? 100 : (int) Math.max(0, 100 * done / whole);
    }

    /** When the job ended; null before. */
    public @Nullable Instant endedAt(Instant now) {
        return now.isBefore(endsAt) ? null : endsAt;
    }
}
