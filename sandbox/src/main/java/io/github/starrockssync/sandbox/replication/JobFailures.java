package io.github.starrockssync.sandbox.replication;

import java.util.Optional;

/** Tells which jobs shall fail. Thread-safe. */
public interface JobFailures {

    /**
     * Asked once for each job, in the change that stores it. Uses up the failure that waits for a job of this operation.
     *
     * @param operationId operationId of the operation that starts the job
     * @param projectId project that the job belongs to
     * @return why the job fails; empty if it shall go well
     */
    Optional<String> reasonForNextJobOf(String operationId, String projectId);
}
