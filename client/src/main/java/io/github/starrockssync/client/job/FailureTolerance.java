package io.github.starrockssync.client.job;

import io.github.starrockssync.client.error.StarRocksSyncException;

/** Number of consecutive polls that may fail with a transient failure. */
final class FailureTolerance {
    /** Each poll has its own retries, so that the failure is unlikely to be transient after these. */
    private static final int MAX_FAILED_POLLS = 5;

    private int failedPolls;

    void reset() {
        failedPolls = 0;
    }

    boolean tolerates(StarRocksSyncException failure) {
        return failure.isRetryable() && ++failedPolls < MAX_FAILED_POLLS;
    }
}
