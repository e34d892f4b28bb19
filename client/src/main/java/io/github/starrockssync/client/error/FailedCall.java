package io.github.starrockssync.client.error;

import static java.util.Objects.requireNonNull;

/**
 * The call that failed.
 *
 * @param operationId the contract's operationId
 * @param attempts how often the request was sent, or tried to
 * @param idempotent whether the request may be sent again even if it may already have been carried out
 */
public record FailedCall(String operationId, int attempts, boolean idempotent) {

    /**
     * Refuses a call without an operation.
     *
     * @param operationId the contract's operationId
     * @param attempts how often the request was sent, or tried to
     * @param idempotent whether the request may be sent again even if it may already have been carried out
     */
    public FailedCall {
        requireNonNull(operationId, "operationId is null");
    }

    /** For a message; nothing if there was only one. */
    String afterAttempts() {
        return attempts > 1 ? " after " + attempts + " attempts" : "";
    }
}
