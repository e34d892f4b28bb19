package io.github.starrockssync.client.error;

/** The request did not leave, mostly because no connection was made; nothing was done by attempts before it either. */
public final class ConnectionException extends TransportException {
    private static final long serialVersionUID = 1L;

    ConnectionException(FailedCall call, Throwable cause, boolean retryable) {
        super(call, cause, false, retryable);
    }
}
