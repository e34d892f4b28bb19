package io.github.starrockssync.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A call failed. The subtype determines what the caller can do.
 *
 * <p>The message is one line and contains no secret of the caller. The failures of earlier attempts are {@linkplain
 * #getSuppressed() suppressed} exceptions.
 */
public abstract sealed class StarRocksSyncException extends RuntimeException
        permits ServiceResponseException,
                ConfigurationRejectedException,
                CredentialsException,
                InvalidRequestException,
                JobException,
                StageNotReachedException,
                TransportException {
    private static final long serialVersionUID = 1L;

    private final String operationId;
    private final int attempts;
    private final boolean retryable;
    private final boolean mayHaveBeenApplied;

    /** A failure without a request. */
    StarRocksSyncException(String operationId, String message, @Nullable Throwable cause) {
        this(operationId, message, cause, 0, false, false);
    }

    StarRocksSyncException(
            String operationId,
            String message,
            @Nullable Throwable cause,
            int attempts,
            boolean retryable,
            boolean mayHaveBeenApplied) {
        super(message, cause);
        this.operationId = operationId;
        this.attempts = attempts;
        this.retryable = retryable;
        this.mayHaveBeenApplied = mayHaveBeenApplied;
    }

    /**
     * Returns the operation.
     *
     * @return operationId of the contract; empty if the failure preceded the call
     */
    public final String operationId() {
        return operationId;
    }

    /**
     * Returns whether the same request can succeed later, and cannot be applied twice. The client itself has made all attempts
     * that its retry policy and the time limit of the call allow.
     *
     * @return {@code true} if it may be sent again
     */
    public final boolean isRetryable() {
        return retryable;
    }

    /**
     * Returns whether the service may have applied the request in any attempt. If so, read the state before you send a change
     * again.
     *
     * @return {@code false} only if every attempt failed before it was sent, or has a response that excludes it, such as 400,
     *     409, 429 or 503
     */
    public final boolean mayHaveBeenApplied() {
        return mayHaveBeenApplied;
    }

    /**
     * Returns the number of attempts to send the request.
     *
     * @return number of attempts; 0 if the failure preceded the first
     */
    public final int attempts() {
        return attempts;
    }

    /**
     * Returns the HTTP status of the response.
     *
     * @return the status; 0 without a complete response; a 2xx status means that the response is invalid
     */
    public int status() {
        return 0;
    }

    /**
     * Returns the error code, {@code DBS.*} of the service or {@code APIGW.*} of the gateway before it.
     *
     * @return the code, or {@code null} without a response or if it has none
     * @see ErrorCode
     */
    public @Nullable String errorCode() {
        return null;
    }

    /**
     * Returns the error message of the service, in the language of the call.
     *
     * @return the message, or {@code null} without a response or if it has none
     */
    public @Nullable String errorMsg() {
        return null;
    }

    /**
     * Returns the request id, which identifies the request for the support of the service.
     *
     * @return the header {@code X-Request-Id}, else the body's {@code request_id}, else {@code null}
     */
    public @Nullable String requestId() {
        return null;
    }

    /**
     * Returns the body of the response, decoded as UTF-8.
     *
     * @return at most the first 8192 characters; empty without a response
     */
    public String body() {
        return "";
    }
}
