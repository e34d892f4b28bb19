package io.github.starrockssync.client.error;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The service answered, or a gateway before it, and the answer does not mean success.
 *
 * <p>The subtype follows from the status and, where the API uses one status for several things, from the error code: an
 * unknown instance is a {@link NotFoundException}, although the service says 400.
 *
 * <p>The message has one form, {@code 400 DBS.200022 on modifyDataSync (request 7f2a): Instance not found.}; what is not
 * known is left out.
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

    private final int attempts;
    private final boolean retryable;
    private final int status;
    private final @Nullable String errorCode;
    private final @Nullable String errorMsg;
    private final @Nullable String requestId;
    private final @Nullable String encodedAuthorizationMessage;
    private final @Nullable Duration retryAfter;
    private final String body;
    private final transient @Nullable HttpHeaders headers;
    private final transient @Nullable List<Map<String, String>> details;

    ServiceResponseException(FailedCall call, RawResponse answer, ErrorBody error, boolean retryable) {
        this(call, answer, error, retryable, reason(answer, error), null);
    }

    ServiceResponseException(
            FailedCall call,
            RawResponse answer,
            ErrorBody error,
            boolean retryable,
            String reason,
            @Nullable Throwable cause) {
        super(call.operationId(), message(call, answer, error, reason), cause);
        this.attempts = call.attempts();
        this.retryable = retryable;
        this.status = answer.status();
        this.errorCode = error.code();
        this.errorMsg = error.message();
        this.requestId = answer.requestId().orElse(error.requestId());
        this.encodedAuthorizationMessage = error.encodedAuthorizationMessage();
        this.retryAfter = RetryAfter.of(answer);
        this.body = OneLine.cut(answer.body(), BODY_LIMIT);
        this.headers = answer.headers();
        this.details = error.details();
    }

    /**
     * Finds out what an answer that is no success means. This is how the client does it; for stand-ins of the client in
     * tests.
     *
     * @param call the call that was answered
     * @param answer the answer, its status not 2xx
     * @return an exception of the subtype that fits best
     */
    public static ServiceResponseException of(FailedCall call, RawResponse answer) {
        ErrorBody error = ErrorBody.parse(answer.body());
        return switch (ErrorCategory.of(answer.status(), error.code())) {
            case BAD_REQUEST -> new BadRequestException(call, answer, error);
            case AUTHENTICATION -> new AuthenticationException(call, answer, error);
            case ACCESS_DENIED -> new AccessDeniedException(call, answer, error);
            case NOT_FOUND -> new NotFoundException(call, answer, error);
            case CONFLICT -> new ConflictException(call, answer, error);
            case THROTTLED -> new ThrottledException(call, answer, error);
            case SERVER_ERROR -> new ServerErrorException(call, answer, error);
            case UNEXPECTED -> new InvalidResponseException(call, answer, error, reason(answer, error), null);
        };
    }

    /**
     * Tells of an answer that breaks the contract.
     *
     * @param call the call that was answered
     * @param answer the answer
     * @param reason what is wrong with it
     * @param cause how that was found, or {@code null}
     * @return an exception that says so
     */
    public static ServiceResponseException unexpected(
            FailedCall call, RawResponse answer, String reason, @Nullable Throwable cause) {
        return new InvalidResponseException(call, answer, ErrorBody.NONE, reason, cause);
    }

    private static String message(FailedCall call, RawResponse answer, ErrorBody error, String reason) {
        String requestId = answer.requestId().orElse(error.requestId());
        return answer.status()
                + (error.code() == null ? "" : " " + OneLine.of(error.code()))
                + " on " + call.operationId()
                + (requestId == null ? "" : " (request " + OneLine.of(requestId) + ")")
                + call.afterAttempts()
                + ": " + OneLine.of(reason);
    }

    private static String reason(RawResponse answer, ErrorBody error) {
        if (error.message() != null) {
            return error.message();
        }
        return answer.body().isBlank() ? "empty answer" : OneLine.cut(answer.body(), EXCERPT);
    }

    @Override
    public final boolean isRetryable() {
        return retryable;
    }

    @Override
    public final int attempts() {
        return attempts;
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
     * Headers of the answer.
     *
     * @return the headers; none after this exception has been serialized
     */
    public final HttpHeaders headers() {
        return headers == null ? NO_HEADERS : headers;
    }

    /**
     * How long the service asks to wait before the next request.
     *
     * @return the header {@code Retry-After} as a duration, not negative, or {@code null} if there is none that can be read
     */
    public final @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /**
     * Why access is denied, in a form that IAM can decode for those who may know.
     *
     * @return {@code encoded_authorization_message}, or {@code null}
     */
    public final @Nullable String encodedAuthorizationMessage() {
        return encodedAuthorizationMessage;
    }

    /**
     * Further causes that the service lists, each with names and values as they came.
     *
     * @return {@code details}, empty without them and after this exception has been serialized
     */
    public final List<Map<String, String>> details() {
        return details == null ? List.of() : details;
    }
}
