package io.github.starrockssync.client.job;

import io.github.starrockssync.client.model.GetJobInfoDetail;

/**
 * Receives job state changes.
 *
 * <p>Called on the thread that polls: that of the caller, or one of the HTTP client's. A listener of a future must not block.
 * What a listener throws, errors included, is logged as a warning, and the wait goes on.
 */
@FunctionalInterface
public interface JobListener {

    /**
     * Called when a poll shows another state than the one before. The final state is reported too, before the wait ends.
     *
     * @param job the job as the service shows it
     */
    void changed(GetJobInfoDetail job);
}
