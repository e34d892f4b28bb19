package io.github.starrockssync.client.error;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The service, or a gateway before it, returned an error or an invalid response.
 *
 * <p>The subtype depends on the status and, where the API uses one status for several errors, on the error code: an unknown
 * instance is a {@link NotFoundException}, although the status is 400.
 *
 * <p>Format of the message, without unknown parts: {@code 400 DBS.200022 on modifyDataSync at example.com (request 7f2a): Instance
 * not found.}
 */
public abstract sealed class ServiceResponseException extends StarRocksSyncException
        permits BadRequestException,
                AuthenticationException,
                AccessDeniedException,
                NotFoundException,
                ConflictException,
                ThrottledException,
                ServerErrorException,
                InvalidResponseException {
    private static final long serialVersionUID = 1L;
    private static final int BODY_LIMIT = 8192;
    private static final int EXCERPT = 200;
    private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

    private final int status;
    private final @Nullable String errorCode;
    private final @Nullable String errorMsg;
    private final @Nullable String requestId;
    private final @Nullable String encodedAuthorizationMessage;
    private final @Nullable Duration retryAfter;
    private final String body;
    private final transient @Nullable HttpHeaders headers;
    private final transient @Nullable List<Map<String, String>> details;

    ServiceResponseException(FailedCall call, RawResponse response, ErrorBody error, boolean retryable) {
        this(call, response, error, retryable, reason(response, error), null);
    }

    ServiceResponseException(
            FailedCall call,
            RawResponse response,
            ErrorBody error,
            boolean retryable,
            String reason,
            @Nullable Throwable cause) {
        super(
                call.operationId(),
                message(call, response, error, reason),
                cause,
                call.attempts(),
                retryable,
                call.mayHaveBeenApplied() || isOutcomeUnknown(response.status()));
        this.status = response.status();
        this.errorCode = error.code();
        this.errorMsg = error.message();
        this.requestId = response.requestId().orElse(error.requestId());
        this.encodedAuthorizationMessage = error.encodedAuthorizationMessage();
        this.retryAfter = RetryAfter.of(response);
        this.body = OneLine.cut(response.body(), BODY_LIMIT);
        this.headers = response.headers();
        this.details = error.details();
    }

    /**
     * Creates the exception for an error response as the client does. Public for test doubles of the client.
     *
     * @param call the call
     * @param response the response; its status is not 2xx
     * @return an exception of the corresponding subtype
     */
    public static ServiceResponseException of(FailedCall call, RawResponse response) {
        ErrorBody error = ErrorBody.parse(response.body());
        return switch (ErrorCategory.of(response.status(), error.code())) {
            case BAD_REQUEST -> new BadRequestException(call, response, error);
            case AUTHENTICATION -> new AuthenticationException(call, response, error);
            case ACCESS_DENIED -> new AccessDeniedException(call, response, error);
            case NOT_FOUND -> new NotFoundException(call, response, error);
            case CONFLICT -> new ConflictException(call, response, error);
            case THROTTLED -> new ThrottledException(call, response, error);
            case SERVER_ERROR -> new ServerErrorException(call, response, error);
            case UNEXPECTED -> new InvalidResponseException(call, response, error, reason(response, error), null);
        };
    }

    /**
     * Creates the exception for a response that violates the contract.
     *
     * @param call the call
     * @param response the response
     * @param reason the violation
     * @param cause failure to read the response, or {@code null}
     * @return the exception
     */
    public static ServiceResponseException unexpected(
            FailedCall call, RawResponse response, String reason, @Nullable Throwable cause) {
        return new InvalidResponseException(call, response, ErrorBody.NONE, reason, cause);
    }

    private static String message(FailedCall call, RawResponse response, ErrorBody error, String reason) {
        String requestId = response.requestId().orElse(error.requestId());
        return response.status()
                + (error.code() == null ? "" : " " + OneLine.of(error.code()))
                + " on " + call.description()
                + (requestId == null ? "" : " (request " + OneLine.of(requestId) + ")")
                + ": " + OneLine.of(reason);
    }

    private static String reason(RawResponse response, ErrorBody error) {
        String fallback = response.body().isBlank() ? "empty response" : OneLine.cut(response.body(), EXCERPT);
        return error.message() != null ? error.message() : fallback;
    }

    /** With an unreadable 2xx response, the request was most likely applied; with a server error, it may have been. */
    private static boolean isOutcomeUnknown(int status) {
        return status >= 200 && status <= 299 || status >= 500 && status != 503;
    }

    @Override
    public final int status() {
        return status;
    }

    @Override
    public final @Nullable String errorCode() {
        return errorCode;
    }

    @Override
    public final @Nullable String errorMsg() {
        return errorMsg;
    }

    @Override
    public final @Nullable String requestId() {
        return requestId;
    }

    @Override
    public final String body() {
        return body;
    }

    /**
     * Returns the headers of the response.
     *
     * @return the headers; empty after serialization of this exception
     */
    public final HttpHeaders headers() {
        return headers == null ? NO_HEADERS : headers;
    }

    /**
     * Returns the time to wait before the next request.
     *
     * @return the header {@code Retry-After} as a duration, not negative, or {@code null} without a valid one
     */
    public final @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /**
     * Returns why access is denied, encoded for IAM.
     *
     * @return {@code encoded_authorization_message}, or {@code null}
     */
    public final @Nullable String encodedAuthorizationMessage() {
        return encodedAuthorizationMessage;
    }

    /**
     * Returns further causes, each as names and values.
     *
     * @return {@code details}; empty without them and after serialization of this exception
     */
    public final List<Map<String, String>> details() {
        return details == null ? List.of() : details;
    }
}
