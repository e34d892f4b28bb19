package io.github.starrockssync.sandbox.replication;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the transitions of a task take effect. Stage and progress at an instant are computed from these times and from the
 * duration of a full synchronization.
 *
 * @param startsAt when the full synchronization begins; null if not started
 * @param pausesAt when the last pause begins; null if there was none
 * @param resumesAt when the last pause ends; null if it was not resumed
 * @param pausedBefore total duration of the pauses before the last one
 * @param goneAt when the task ceases to exist; null if not deleted
 */
public record Lifecycle(
        @Nullable Instant startsAt,
        @Nullable Instant pausesAt,
        @Nullable Instant resumesAt,
        Duration pausedBefore,
        @Nullable Instant goneAt) {

    /** Created, but not started. */
    public static final Lifecycle CREATED = new Lifecycle(null, null, null, Duration.ZERO, null);

    /** Stages with their names in the contract. */
    public enum Stage {
        WAIT("Wait"),
        FULL("Full"),
        INCREMENTAL("Incremental"),
        PAUSED("Paused"),
        CANCELLED("Cancelled");

        private final String wireName;

        Stage(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Returns the lifecycle with a full synchronization, followed by incremental synchronization. */
    Lifecycle started(Instant at) {
        return new Lifecycle(at, pausesAt, resumesAt, pausedBefore, goneAt);
    }

    Lifecycle paused(Instant at) {
        Duration before = pausesAt == null || resumesAt == null
                ? pausedBefore
                : pausedBefore.plus(Duration.between(pausesAt, resumesAt));
        return new Lifecycle(startsAt, at, null, before, goneAt);
    }

    Lifecycle resumed(Instant at) {
        return new Lifecycle(startsAt, pausesAt, at, pausedBefore, goneAt);
    }

    Lifecycle deleted(Instant at) {
        return new Lifecycle(startsAt, pausesAt, resumesAt, pausedBefore, at);
    }

    /** Returns whether the task was deleted, and the job that deletes it has ended. */
    public boolean isGoneAt(Instant now) {
        return goneAt != null && !goneAt.isAfter(now);
    }

    public Stage stageAt(Instant now, Duration fullSync) {
        if (goneAt != null) {
            return Stage.CANCELLED;
        }
        if (startsAt == null || now.isBefore(startsAt)) {
            return Stage.WAIT;
        }
        if (isPausedAt(now)) {
            return Stage.PAUSED;
        }
        return percentAt(now, fullSync) < 100 ? Stage.FULL : Stage.INCREMENTAL;
    }

    /** Returns the progress of the full synchronization from 0 to 100; constant during a pause. */
    public int percentAt(Instant now, Duration fullSync) {
        if (startsAt == null || now.isBefore(startsAt)) {
            return 0;
        }
        long whole = fullSync.toMillis();
        long done = Duration.between(startsAt, now)
                .minus(pausedBefore)
                .minus(lastPauseUntil(now))
                .toMillis();
        if (done >= whole) {
            return 100;
        }
        return done <= 0 ? 0 : (int) (100 * done / whole);
    }

    private boolean isPausedAt(Instant now) {
        return pausesAt != null && !now.isBefore(pausesAt) && (resumesAt == null || now.isBefore(resumesAt));
    }

    private Duration lastPauseUntil(Instant now) {
        if (pausesAt == null || now.isBefore(pausesAt)) {
            return Duration.ZERO;
        }
        Instant end = resumesAt == null || now.isBefore(resumesAt) ? now : resumesAt;
        return Duration.between(pausesAt, end);
    }
}
