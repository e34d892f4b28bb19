package io.github.starrockssync.client.error;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * No response came, or only a part of one: no connection, a broken one, a time-out, an interruption. The cause tells which.
 *
 * <p>The message has one form, {@code no response on modifyDataSync: ConnectException: Connection refused}.
 */
public abstract sealed class TransportException extends StarRocksSyncException
        permits ConnectionException, OutcomeUnknownException, TimedOutException {
    private static final long serialVersionUID = 1L;

    private final int attempts;
    private final boolean maybeSent;
    private final boolean retryable;

    TransportException(FailedCall call, Throwable cause, boolean maybeSent, boolean retryable) {
        super(
                call.operationId(),
                "no response on " + call.operationId() + call.afterAttempts() + ": " + OneLine.of(describe(cause)),
                cause);
        this.attempts = call.attempts();
        this.maybeSent = maybeSent;
        this.retryable = retryable;
    }

    /**
     * Finds out what is known after a failure. This is how the client does it; for stand-ins of the client in tests.
     *
     * @param call the call that failed
     * @param cause why there is no response
     * @param sentBefore whether an earlier attempt of the call may have been carried out
     * @return an exception of the subtype that fits
     */
    public static TransportException of(FailedCall call, Throwable cause, boolean sentBefore) {
        boolean maybeSent = sentBefore || !isBeforeSending(cause);
        boolean retryable = isPassing(cause) && (!maybeSent || call.idempotent());
        if (cause instanceof HttpTimeoutException) {
            return new TimedOutException(call, cause, maybeSent, retryable);
        }
        return maybeSent
                ? new OutcomeUnknownException(call, cause, retryable)
                : new ConnectionException(call, cause, retryable);
    }

    /**
     * Tells of a failure before anything was sent.
     *
     * @param call the call that failed
     * @param cause why nothing was sent
     * @return an exception that says so, for which trying again is no remedy
     */
    public static TransportException notSent(FailedCall call, Throwable cause) {
        return new ConnectionException(call, cause, false);
    }

    /** Whether the failure is one of connecting, which comes before the first byte of the request. */
    private static boolean isBeforeSending(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof SSLHandshakeException;
    }

    /** Whether it can pass by itself: neither a certificate nor an interruption does. */
    private static boolean isPassing(Throwable cause) {
        return !(cause instanceof SSLHandshakeException) && !(cause instanceof InterruptedException);
    }

    private static String describe(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        if (cause.getMessage() != null) {
            return name + ": " + cause.getMessage();
        }
        return cause.getCause() == null ? name : name + ", caused by " + describe(cause.getCause());
    }

    /**
     * Whether the service may have carried out the request, this time or in an earlier attempt of the call.
     *
     * @return {@code false} only if each attempt ended before it was sent, or with a response that says that nothing was
     *     done, such as 429 or 503
     */
    public final boolean maybeSent() {
        return maybeSent;
    }

    @Override
    public final boolean isRetryable() {
        return retryable;
    }

    @Override
    public final int attempts() {
        return attempts;
    }
}
