package io.github.starrockssync.server.error;

import io.github.starrockssync.server.model.ErrorResponse;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.violation.Violations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a request, independent of the language and the id of the request. The bindings turn it into the documented
 * response.
 *
 * @param status HTTP status, usually that of the error
 * @param arguments of the error's message
 * @param violations the violated rules; none unless the error is {@link ApiError#INVALID_PARAMETER}
 * @param headers of the response, such as {@code Retry-After}
 * @param cause for the log, never part of the response
 */
public record Failure(
        ErrorCode error,
        int status,
        List<Object> arguments,
        Violations violations,
        Map<String, String> headers,
        @Nullable Throwable cause) {

    public Failure {
        arguments = List.copyOf(arguments);
        headers = Map.copyOf(headers);
    }

    public static Failure of(ErrorCode error, Object... arguments) {
        return new Failure(error, error.status(), List.of(arguments), Violations.NONE, Map.of(), null);
    }

    public static Failure of(Violations violations) {
        ApiError error = ApiError.INVALID_PARAMETER;
        return new Failure(error, error.status(), List.of(), violations, Map.of(), null);
    }

    /** Returns the failure for an HTTP status. */
    public static Failure ofStatus(int status) {
        return new Failure(ApiError.ofStatus(status), status, List.of(), Violations.NONE, Map.of(), null);
    }

    /** Returns the failure of a {@link ServiceException}; for any other exception 500. */
    public static Failure of(Throwable exception) {
        return exception instanceof ServiceException expected
                ? expected.failure()
                : of(ApiError.SERVER_FAILURE).causedBy(exception);
    }

    /** Returns the same failure with a cause for the log. */
    public Failure causedBy(@Nullable Throwable exception) {
        return new Failure(error, status, arguments, violations, headers, exception);
    }

    /** Returns the same failure with one more header of the response. */
    public Failure withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Failure(error, status, arguments, violations, more, cause);
    }

    /** Returns the same failure with {@code Retry-After}, rounded up to whole seconds. */
    public Failure retryAfter(Duration duration) {
        long seconds = Math.max(1, duration.plusNanos(999_999_999).toSeconds());
        return withHeader("Retry-After", String.valueOf(seconds));
    }

    /** Returns the failure as an exception. */
    public ServiceException exception() {
        return new ServiceException(this);
    }

    /**
     * Returns the documented body.
     *
     * @param requestId also the value of the header {@code X-Request-Id}
     */
    public ErrorResponse body(Language language, String requestId) {
        List<?> parts = violations.listed().isEmpty() ? arguments : List.of(violations.message(language));
        ErrorResponse body = new ErrorResponse().errorCode(error.code()).errorMsg(error.message(language, parts));
        return error.fromGateway() ? body.requestId(requestId) : body;
    }
}
