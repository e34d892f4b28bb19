package io.github.starrockssync.client.error;

/**
 * The request was not sent, mostly because no connection was made, and no earlier attempt may have been carried out. A proxy
 * that asks for credentials (407) ends here too.
 */
public final class ConnectionException extends TransportException {
    private static final long serialVersionUID = 1L;

    ConnectionException(FailedCall call, Throwable cause, boolean retryable) {
        super(call, cause, false, retryable);
    }
}
