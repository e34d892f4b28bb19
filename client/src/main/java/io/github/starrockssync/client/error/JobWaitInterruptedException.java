package io.github.starrockssync.client.error;

import io.github.starrockssync.client.model.GetJobInfoDetail;
import org.jspecify.annotations.Nullable;

/** The thread that waited for the job was interrupted; its interrupt flag is set. The job continues. */
public final class JobWaitInterruptedException extends JobException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param jobId id of the job
     * @param job last known state of the job, or {@code null}
     * @param cause the interruption
     */
    public JobWaitInterruptedException(String jobId, @Nullable GetJobInfoDetail job, Throwable cause) {
        super(jobId, job, "interrupted while waiting for job " + OneLine.of(jobId) + ": " + state(job), cause);
    }
}
