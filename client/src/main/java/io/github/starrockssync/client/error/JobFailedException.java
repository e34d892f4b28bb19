package io.github.starrockssync.client.error;

import io.github.starrockssync.client.model.GetJobInfoDetail;

/** The job ended with the status {@code Failed}. */
public final class JobFailedException extends JobException {
    private static final long serialVersionUID = 1L;

    private final String failReason;

    /**
     * Creates the exception.
     *
     * @param jobId id of the job
     * @param job the job
     */
    public JobFailedException(String jobId, GetJobInfoDetail job) {
        super(jobId, job, message(jobId, job), null);
        this.failReason = reason(job);
    }

    private static String message(String jobId, GetJobInfoDetail job) {
        String reason = reason(job);
        return "job " + OneLine.of(jobId)
                + (job.getName() == null ? "" : " (" + OneLine.of(job.getName()) + ")")
                + " failed: " + (reason.isEmpty() ? "the service gives no reason" : OneLine.of(reason));
    }

    private static String reason(GetJobInfoDetail job) {
        return job.getFailReason() == null ? "" : job.getFailReason();
    }

    /**
     * Returns why the job failed.
     *
     * @return {@code fail_reason}; empty if the response has none
     */
    public String failReason() {
        return failReason;
    }
}
