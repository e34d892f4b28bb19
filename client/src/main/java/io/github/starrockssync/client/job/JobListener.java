package io.github.starrockssync.client.job;

import io.github.starrockssync.client.model.GetJobInfoDetail;

/**
 * Receives job state changes.
 *
 * <p>Called on the thread of the caller or, for a future, on one of the HTTP client, which must not be blocked. What a listener
 * throws, including errors, is logged as a warning, and the wait continues.
 */
@FunctionalInterface
public interface JobListener {

    /**
     * Called when the state has changed since the poll before, including the final state.
     *
     * @param job the job
     */
    void changed(GetJobInfoDetail job);
}
