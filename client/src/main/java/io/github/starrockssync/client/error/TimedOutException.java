package io.github.starrockssync.client.error;

/** The time limit for connecting, for an attempt or for the whole call was exceeded. */
public final class TimedOutException extends TransportException {
    private static final long serialVersionUID = 1L;

    TimedOutException(FailedCall call, Throwable cause, boolean mayHaveBeenApplied, boolean retryable) {
        super(call, cause, mayHaveBeenApplied, retryable);
    }
}
