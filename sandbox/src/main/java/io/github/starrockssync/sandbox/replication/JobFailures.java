package io.github.starrockssync.sandbox.replication;

import java.util.Optional;

/** Decides which jobs fail. Thread-safe. */
public interface JobFailures {

    /**
     * Uses up the next failure for a job of this operation. Called once for each job, in the change that stores it.
     *
     * @param operationId operationId of the operation that starts the job
     * @param projectId project that the job belongs to
     * @return why the job fails; empty if it succeeds
     */
    Optional<String> reasonForNextJobOf(String operationId, String projectId);
}
