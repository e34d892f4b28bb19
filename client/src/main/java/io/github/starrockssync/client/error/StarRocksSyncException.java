package io.github.starrockssync.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed. The subtype says what a caller can do about it.
 *
 * <p>The message is one line and names no secret of the caller. Where attempts came before the last one, their failures are
 * the {@linkplain #getSuppressed() suppressed} ones.
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

    StarRocksSyncException(String operationId, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.operationId = operationId;
    }

    /**
     * Operation that was called.
     *
     * @return the contract's operationId, empty if the failure came before there was a call
     */
    public final String operationId() {
        return operationId;
    }

    /**
     * Whether the same request, sent once more as it is, can succeed, and cannot do anything twice. The client's own
     * attempts were used up, or did not fit into the time of the call.
     *
     * @return {@code true} if it is worth trying later
     */
    public boolean isRetryable() {
        return false;
    }

    /**
     * Whether any attempt of the call may have been carried out by the service. If so, read the state back before a
     * change is sent again.
     *
     * @return {@code false} only if every attempt ended before it was sent, or with a response that says that nothing was
     *     done, such as 400, 409, 429 or 503
     */
    public boolean mayHaveBeenApplied() {
        return false;
    }

    /**
     * How often the request was sent, or tried to.
     *
     * @return number of attempts, 0 if the failure came before the first
     */
    public int attempts() {
        return 0;
    }

    /**
     * HTTP status of the response.
     *
     * @return the status, or 0 if no complete response came; a 2xx status means that the response cannot be read
     */
    public int status() {
        return 0;
    }

    /**
     * Kind of failure, {@code DBS.*} from the service and {@code APIGW.*} from the gateway before it.
     *
     * @return the code, or {@code null} if there is no response or it has none
     * @see ErrorCode
     */
    public @Nullable String errorCode() {
        return null;
    }

    /**
     * What went wrong, in the language of the call.
     *
     * @return the service's text, or {@code null} if there is no response or it has none
     */
    public @Nullable String errorMsg() {
        return null;
    }

    /**
     * Identifies the exchange for the operator of the service.
     *
     * @return the header {@code X-Request-Id}, else the body's {@code request_id}, else {@code null}
     */
    public @Nullable String requestId() {
        return null;
    }

    /**
     * The response as it came, decoded as UTF-8.
     *
     * @return at most the first 8192 characters, empty without a response
     */
    public String body() {
        return "";
    }
}
