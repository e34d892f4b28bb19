package io.github.starrockssync.client.error;

/**
 * The connection broke, or the calling thread was interrupted, before the whole response was there, in the last attempt or in
 * one before; or an earlier response left it open. The service may have carried out the request: look before sending it
 * again.
 */
public final class OutcomeUnknownException extends TransportException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(FailedCall call, Throwable cause, boolean retryable) {
        super(call, cause, true, retryable);
    }
}
