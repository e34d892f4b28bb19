package io.github.starrockssync.client.error;

import static java.util.Objects.requireNonNull;

/**
 * The call that failed.
 *
 * @param operationId the contract's operationId
 * @param host where the request went: host, and port unless the scheme implies it
 * @param attempts how often the request was sent, or tried to
 * @param idempotent whether the request may be sent again even if it may already have been carried out
 * @param mayHaveBeenApplied whether an earlier attempt may have been carried out
 */
public record FailedCall(
        String operationId, String host, int attempts, boolean idempotent, boolean mayHaveBeenApplied) {

    public FailedCall {
        requireNonNull(operationId, "operationId is null");
        requireNonNull(host, "host is null");
    }

    /** The call in a message: operation, host and, after retries, the number of attempts. */
    String description() {
        return operationId + " at " + host + (attempts > 1 ? " after " + attempts + " attempts" : "");
    }
}
