package io.github.starrockssync.client.error;

import io.github.starrockssync.client.model.GetJobInfoDetail;
import org.jspecify.annotations.Nullable;

/** A job did not end well, or not while it was waited for. */
public abstract sealed class JobException extends StarRocksSyncException
        permits JobFailedException, JobTimedOutException, JobWaitInterruptedException {
    private static final long serialVersionUID = 1L;

    private final String jobId;
    private final transient @Nullable GetJobInfoDetail job;

    JobException(String jobId, @Nullable GetJobInfoDetail job, String message, @Nullable Throwable cause) {
        super("showGaussMySqlJobInfo", message, cause);
        this.jobId = jobId;
        this.job = job;
    }

    /** The change that started the job was accepted. */
    @Override
    public final boolean mayHaveBeenApplied() {
        return true;
    }

    /** How a job was seen last, for a message. */
    static String state(@Nullable GetJobInfoDetail job) {
        if (job == null) {
            return "it was never seen";
        }
        String process = job.getProcess();
        return "seen last as " + OneLine.of(String.valueOf(job.getStatus()))
                + (process == null || process.isEmpty() ? "" : " " + OneLine.of(process));
    }

    /**
     * Identifies the job.
     *
     * @return the {@code job_id} that was waited for
     */
    public final String jobId() {
        return jobId;
    }

    /**
     * The job as it was seen last.
     *
     * @return the job, or {@code null} if it was never seen, and after this exception has been serialized
     */
    public final @Nullable GetJobInfoDetail job() {
        return job;
    }
}
