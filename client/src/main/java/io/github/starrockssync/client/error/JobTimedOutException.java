package io.github.starrockssync.client.error;

import io.github.starrockssync.client.model.GetJobInfoDetail;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The job did not end within the time of the wait. It goes on, and can be waited for again. The cause is what the last look
 * met, if that failed.
 */
public final class JobTimedOutException extends JobException {
    private static final long serialVersionUID = 1L;

    /**
     * Tells of a job that goes on.
     *
     * @param jobId identifies the job
     * @param job the job as it was seen last, or {@code null}
     * @param timeout how long it was waited for
     * @param cause what the last look met, or {@code null} if it saw the job
     */
    public JobTimedOutException(
            String jobId, @Nullable GetJobInfoDetail job, Duration timeout, @Nullable Throwable cause) {
        super(jobId, job, "job " + OneLine.of(jobId) + " has not ended within " + timeout + ": " + state(job), cause);
    }
}
