package io.github.starrockssync.client.error;

import io.github.starrockssync.client.model.GetJobInfoDetail;
import org.jspecify.annotations.Nullable;

/** A job failed, or did not end during the wait. */
public abstract sealed class JobException extends StarRocksSyncException
        permits JobFailedException, JobTimedOutException, JobWaitInterruptedException {
    private static final long serialVersionUID = 1L;

    private final String jobId;
    private final transient @Nullable GetJobInfoDetail job;

    JobException(String jobId, @Nullable GetJobInfoDetail job, String message, @Nullable Throwable cause) {
        // the change that started the job was accepted
        super("showGaussMySqlJobInfo", message, cause, 0, false, true);
        this.jobId = jobId;
        this.job = job;
    }

    /** Returns the last known state of a job, for a message. */
    static String state(@Nullable GetJobInfoDetail job) {
        if (job == null) {
            return "its state is unknown";
        }
        String process = job.getProcess();
        return "last status " + OneLine.of(String.valueOf(job.getStatus()))
                + (process == null || process.isEmpty() ? "" : " " + OneLine.of(process));
    }

    /**
     * Returns the id of the job.
     *
     * @return the {@code job_id}
     */
    public final String jobId() {
        return jobId;
    }

    /**
     * Returns the last known state of the job.
     *
     * @return the job, or {@code null} if no query succeeded, and after serialization of this exception
     */
    public final @Nullable GetJobInfoDetail job() {
        return job;
    }
}
