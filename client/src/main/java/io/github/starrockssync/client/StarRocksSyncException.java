package io.github.starrockssync.client;

import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed: no answer, an answer that refuses, or one that cannot be read.
 *
 * <p>The message has one form, {@code 400 DBS.200022 on modifyDataSync (request 7f2a): Instance not found.}; what is not
 * known is left out, and without an answer it starts with {@code no answer}.
 */
public final class StarRocksSyncException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int BODY_LIMIT = 8192;
    private static final int REASON_LIMIT = 1024;

    private final String operationId;
    private final int status;
    private final @Nullable String errorCode;
    private final @Nullable String errorMsg;
    private final @Nullable String requestId;
    private final String body;

    StarRocksSyncException(
            String operationId, int status, ErrorBody error, String body, String reason, @Nullable Throwable cause) {
        super(message(operationId, status, error, reason), cause);
        this.operationId = operationId;
        this.status = status;
        this.errorCode = error.code();
        this.errorMsg = error.message();
        this.requestId = error.requestId();
        this.body = cut(body, BODY_LIMIT);
    }

    private static String message(String operationId, int status, ErrorBody error, String reason) {
        return (status == 0 ? "no answer" : String.valueOf(status))
                + (error.code() == null ? "" : " " + oneLine(error.code()))
                + " on " + operationId
                + (error.requestId() == null ? "" : " (request " + oneLine(error.requestId()) + ")")
                + ": " + oneLine(reason);
    }

    /** What a server sends must not be able to forge lines of a log. */
    private static String oneLine(String text) {
        return cut(text, REASON_LIMIT).replaceAll("\\p{Cntrl}+", " ");
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }

    /**
     * Operation that was called.
     *
     * @return the contract's operationId
     */
    public String operationId() {
        return operationId;
    }

    /**
     * HTTP status of the answer.
     *
     * @return the status, or 0 if no complete answer came; a 2xx status means that the answer cannot be read
     */
    public int status() {
        return status;
    }

    /**
     * Kind of failure, {@code DBS.*} from the service and {@code APIGW.*} from the gateway before it.
     *
     * @return the code, or {@code null} if the answer has none
     */
    public @Nullable String errorCode() {
        return errorCode;
    }

    /**
     * What went wrong, in the language of the call.
     *
     * @return the service's text, or {@code null} if the answer has none
     */
    public @Nullable String errorMsg() {
        return errorMsg;
    }

    /**
     * Identifies the exchange for the operator of the service.
     *
     * @return the header {@code X-Request-Id}, else the body's {@code request_id}, else {@code null}
     */
    public @Nullable String requestId() {
        return requestId;
    }

    /**
     * The answer as it came, decoded as UTF-8.
     *
     * @return at most the first 8192 characters, empty without an answer
     */
    public String body() {
        return body;
    }
}
