package io.github.starrockssync.client.error;

/** No connection was made, so that the request never left. */
public final class NotSentException extends NoAnswerException {
    private static final long serialVersionUID = 1L;

    NotSentException(FailedCall call, Throwable cause, boolean retryable) {
        super(call, cause, false, retryable);
    }
}
