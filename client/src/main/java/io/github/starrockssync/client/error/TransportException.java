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
 * No complete response was received: connection failure, time-out or interruption, as the cause tells.
 *
 * <p>Format of the message: {@code no response on modifyDataSync at example.com: ConnectException: Connection refused}.
 */
public abstract sealed class TransportException extends StarRocksSyncException
        permits ConnectionException, OutcomeUnknownException, TimedOutException {
    private static final long serialVersionUID = 1L;

    /** Messages of java.net.http for failures before the request is sent that have no own exception type. */
    private static final List<String> BEFORE_SENDING = List.of(
            "Tunnel failed",
            "Unsupported or unrecognized SSL message",
            "Unrecognized SSL message",
            "too many authentication attempts");

    TransportException(FailedCall call, Throwable cause, boolean mayHaveBeenApplied, boolean retryable) {
        super(
                call.operationId(),
                "no response on " + call.description() + ": " + OneLine.of(describe(cause)),
                cause,
                call.attempts(),
                retryable,
                mayHaveBeenApplied);
    }

    /**
     * Creates the exception for a failure as the client does. Public for test doubles of the client.
     *
     * @param call the call
     * @param cause why there is no response
     * @return an exception of the corresponding subtype
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
     * Creates the exception for a call that exceeded its time limit.
     *
     * @param call the call
     * @param cause the limit that was exceeded
     * @return the exception
     */
    public static TransportException timedOut(FailedCall call, HttpTimeoutException cause) {
        boolean applied = call.mayHaveBeenApplied();
        return new TimedOutException(call, cause, applied, !applied || call.idempotent());
    }

    /**
     * Creates the exception for a permanent failure before the request was sent.
     *
     * @param call the call
     * @param cause why it was not sent
     * @return an exception of the corresponding subtype
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

    /** Returns whether another attempt may succeed: not if a certificate or a password was rejected, or the thread interrupted. */
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
}
