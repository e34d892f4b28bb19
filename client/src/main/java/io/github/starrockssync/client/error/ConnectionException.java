package io.github.starrockssync.client.error;

/**
 * The request was not sent, usually because the connection failed, and no earlier attempt may have been applied. Includes a proxy
 * that requires credentials (407).
 */
public final class ConnectionException extends TransportException {
    private static final long serialVersionUID = 1L;

    ConnectionException(FailedCall call, Throwable cause, boolean retryable) {
        super(call, cause, false, retryable);
    }
}
