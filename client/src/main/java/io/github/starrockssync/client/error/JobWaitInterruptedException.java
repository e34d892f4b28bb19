package io.github.starrockssync.client.error;

import io.github.starrockssync.client.model.GetJobInfoDetail;
import org.jspecify.annotations.Nullable;

/** The thread that waited for the job was interrupted; its interrupt flag is set. The job goes on. */
public final class JobWaitInterruptedException extends JobException {
    private static final long serialVersionUID = 1L;

    /**
     * Tells of a wait that nobody wants any more.
     *
     * @param jobId identifies the job
     * @param job the job as it was seen last, or {@code null}
     * @param cause how the interrupt was noticed
     */
    public JobWaitInterruptedException(String jobId, @Nullable GetJobInfoDetail job, Throwable cause) {
        super(jobId, job, "interrupted while waiting for job " + OneLine.of(jobId) + ": " + state(job), cause);
    }
}
