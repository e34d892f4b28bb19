package io.github.starrockssync.server.error;

import io.github.starrockssync.server.generated.model.ErrorResponse;
import io.github.starrockssync.server.generated.model.Language;
import io.github.starrockssync.server.violation.Violations;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, before it is known in which language and under which request id it is told. Exception mappers answer
 * it as the entity; {@link FailureFilter}, which knows the request, turns it into the documented body.
 *
 * @param status HTTP status, mostly that of the error
 * @param arguments what the error's text needs
 * @param violations the broken rules; none unless the error is {@link ApiError#INVALID_PARAMETER}
 * @param retryAfter when to try again, if that helps
 * @param cause what nobody foresaw; logged, never told
 */
public record Failure(
        ApiError error,
        int status,
        List<Object> arguments,
        Violations violations,
        @Nullable Duration retryAfter,
        @Nullable Throwable cause) {

    public Failure {
        arguments = List.copyOf(arguments);
    }

    public static Failure of(ApiError error, Object... arguments) {
        return new Failure(error, error.status(), List.of(arguments), Violations.NONE, null, null);
    }

    public static Failure of(Violations violations) {
        ApiError error = ApiError.INVALID_PARAMETER;
        return new Failure(error, error.status(), List.of(), violations, null, null);
    }

    /** A failure that only its HTTP status is known of. */
    public static Failure ofStatus(int status) {
        return new Failure(ApiError.ofStatus(status), status, List.of(), Violations.NONE, null, null);
    }

    static Failure unexpected(Throwable cause) {
        ApiError error = ApiError.SERVER_FAILURE;
        return new Failure(error, error.status(), List.of(), Violations.NONE, null, cause);
    }

    Failure retryAfter(Duration duration) {
        return new Failure(error, status, arguments, violations, duration, cause);
    }

    /** The documented body. */
    public ErrorResponse body(Language language, String requestId) {
        List<?> parts = violations.listed().isEmpty() ? arguments : List.of(violations.words(language));
        ErrorResponse body = new ErrorResponse().errorCode(error.code()).errorMsg(error.text(language, parts));
        return error.fromGateway() ? body.requestId(requestId) : body;
    }
}
