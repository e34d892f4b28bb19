package io.github.starrockssync.client.job;

import io.github.starrockssync.client.model.GetJobInfoDetail;

/**
 * Is told how a job gets on.
 *
 * <p>Told on the thread at work: that of the caller, or one of the HTTP client's. So a listener of a future is quick. What
 * it throws, errors included, is logged as a warning, and the wait goes on as if it had returned; what it was told then is
 * not told again.
 */
@FunctionalInterface
public interface JobListener {

    /**
     * The job was seen in a state that differs from the one seen before. The final state is told as well, before the
     * wait ends.
     *
     * @param job the job as the service shows it
     */
    void changed(GetJobInfoDetail job);
}
