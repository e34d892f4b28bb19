package io.github.starrockssync.sandbox.replication;

import java.util.Optional;

/** Decides whether a job shall fail. Thread-safe. */
@FunctionalInterface
public interface JobFailures {

    /** No job fails. */
    JobFailures NONE = operationId -> Optional.empty();

    /** Why the next job of the operation shall fail; empty if it shall end well. */
    Optional<String> reasonForNextJobOf(String operationId);
}
