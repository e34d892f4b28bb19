package io.github.starrockssync.client.job;

import io.github.starrockssync.client.error.StarRocksSyncException;

/** How many polls in a row may fail with what may not last. */
final class FailureTolerance {
    /** A poll has had its own retries by then; a service that stays away that long will not respond to the next one. */
    private static final int MAX_FAILED_POLLS = 5;

    private int failedPolls;

    void reset() {
        failedPolls = 0;
    }

    boolean tolerates(StarRocksSyncException failure) {
        return failure.isRetryable() && ++failedPolls < MAX_FAILED_POLLS;
    }
}
