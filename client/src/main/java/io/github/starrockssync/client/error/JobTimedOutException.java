package io.github.starrockssync.client.error;

import io.github.starrockssync.client.model.GetJobInfoDetail;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The job did not end within the time limit of the wait. It continues, and can be waited for again. The cause is the failure of the
 * last poll, if it failed.
 */
public final class JobTimedOutException extends JobException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param jobId id of the job
     * @param job last known state of the job, or {@code null}
     * @param timeout time limit of the wait
     * @param cause failure of the last poll, or {@code null}
     */
    public JobTimedOutException(
            String jobId, @Nullable GetJobInfoDetail job, Duration timeout, @Nullable Throwable cause) {
        super(jobId, job, "job " + OneLine.of(jobId) + " has not ended within " + timeout + ": " + state(job), cause);
    }
}
