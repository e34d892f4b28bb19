package io.github.starrockssync.client.error;

import static java.util.Objects.requireNonNull;

/**
 * Properties of a failed call.
 *
 * @param operationId operationId of the contract
 * @param host host of the endpoint, with the port unless it is that of the scheme
 * @param attempts number of attempts to send the request
 * @param idempotent whether the request may be applied more than once
 * @param mayHaveBeenApplied whether an earlier attempt may have been applied
 */
public record FailedCall(
        String operationId, String host, int attempts, boolean idempotent, boolean mayHaveBeenApplied) {

    public FailedCall {
        requireNonNull(operationId, "operationId is null");
        requireNonNull(host, "host is null");
    }

    /** Returns operation, host and, after retries, the number of attempts, for a message. */
    String description() {
        return operationId + " at " + host + (attempts > 1 ? " after " + attempts + " attempts" : "");
    }
}
