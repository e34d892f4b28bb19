package io.github.starrockssync.client.error;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * No response came, or only a part of one: no connection, a broken one, a time-out, an interruption. The cause says which.
 *
 * <p>The message has one form, {@code no response on modifyDataSync at example.com: ConnectException: Connection refused}.
 */
public abstract sealed class TransportException extends StarRocksSyncException
        permits ConnectionException, OutcomeUnknownException, TimedOutException {
    private static final long serialVersionUID = 1L;

    /** Words of java.net.http for failures that come before the request is sent, but have no type of their own. */
    private static final List<String> BEFORE_SENDING = List.of(
            "Tunnel failed",
            "Unsupported or unrecognized SSL message",
            "Unrecognized SSL message",
            "too many authentication attempts");

    private final int attempts;
    private final boolean mayHaveBeenApplied;
    private final boolean retryable;

    TransportException(FailedCall call, Throwable cause, boolean mayHaveBeenApplied, boolean retryable) {
        super(call.operationId(), "no response on " + call.description() + ": " + OneLine.of(describe(cause)), cause);
        this.attempts = call.attempts();
        this.mayHaveBeenApplied = mayHaveBeenApplied;
        this.retryable = retryable;
    }

    /**
     * Classifies a failure. This is how the client does it; for stand-ins of the client in tests.
     *
     * @param call the call that failed
     * @param cause why there is no response
     * @return an exception of the subtype that fits
     */
    public static TransportException of(FailedCall call, Throwable cause) {
        boolean applied = call.mayHaveBeenApplied() || !isBeforeSending(cause);
        boolean retryable = isTransient(cause) && (!applied || call.idempotent());
        if (cause instanceof HttpTimeoutException) {
            return new TimedOutException(call, cause, applied, retryable);
        }
        return applied
                ? new OutcomeUnknownException(call, cause, retryable)
                : new ConnectionException(call, cause, retryable);
    }

    /**
     * Describes a call whose time is over.
     *
     * @param call the call that failed
     * @param cause which limit was reached
     * @return an exception that says so
     */
    public static TransportException timedOut(FailedCall call, HttpTimeoutException cause) {
        boolean applied = call.mayHaveBeenApplied();
        return new TimedOutException(call, cause, applied, !applied || call.idempotent());
    }

    /**
     * Describes a failure before anything was sent in this attempt, for which there is no point in another attempt.
     *
     * @param call the call that failed
     * @param cause why nothing was sent
     * @return an exception of the subtype that fits
     */
    public static TransportException notSent(FailedCall call, Throwable cause) {
        return call.mayHaveBeenApplied()
                ? new OutcomeUnknownException(call, cause, false)
                : new ConnectionException(call, cause, false);
    }

    private static boolean isBeforeSending(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException
                || cause instanceof HttpRetryException
                || BEFORE_SENDING.stream().anyMatch(message(cause)::startsWith);
    }

    /** Whether another attempt may succeed: not if a certificate or a password was rejected, or the thread interrupted. */
    private static boolean isTransient(Throwable cause) {
        return cause instanceof IOException
                && !(cause instanceof HttpRetryException)
                && !message(cause).startsWith("too many authentication attempts")
                && !message(cause).contains("Received fatal alert")
                && Stream.iterate(cause, each -> each != null, Throwable::getCause)
                        .noneMatch(each -> each instanceof CertificateException);
    }

    private static String message(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }

    private static String describe(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        if (cause.getMessage() != null) {
            return name + ": " + cause.getMessage();
        }
        return cause.getCause() == null ? name : name + ", caused by " + describe(cause.getCause());
    }

    @Override
    public final boolean mayHaveBeenApplied() {
        return mayHaveBeenApplied;
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
