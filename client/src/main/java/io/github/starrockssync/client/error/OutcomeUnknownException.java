package io.github.starrockssync.client.error;

/**
 * The service may have applied the request: in this or an earlier attempt, the connection failed or the thread was interrupted
 * before the response was complete. Read the state before you send the request again.
 */
public final class OutcomeUnknownException extends TransportException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(FailedCall call, Throwable cause, boolean retryable) {
        super(call, cause, true, retryable);
    }
}
