package io.github.starrockssync.server.error;

import io.github.starrockssync.server.model.ErrorResponse;
import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.violation.Violation;
import io.github.starrockssync.server.violation.Violations;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * A request that fails with a documented response, in the language of the request. Thrown from operations, services and
 * filters alike. Needs no framework.
 */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    ServiceException(Failure failure) {
        super(failure.error().code(), failure.cause());
        this.failure = failure;
    }

    /**
     * @param arguments what the error's message needs
     */
    public ServiceException(ErrorCode error, Object... arguments) {
        this(Failure.of(error, arguments));
    }

    /**
     * @param cause for the log, never part of the response
     * @param arguments what the error's message needs
     */
    public ServiceException(ErrorCode error, Throwable cause, Object... arguments) {
        this(Failure.of(error, arguments).causedBy(cause));
    }

    /** Returns an error that goes away: the response has {@code Retry-After}, rounded up to whole seconds. */
    public static ServiceException retryable(ErrorCode error, Duration after, Object... arguments) {
        return new ServiceException(Failure.of(error, arguments).retryAfter(after));
    }

    /** Returns violated rules: 400 with all of them in one message. */
    public static ServiceException invalid(Violations violations) {
        return new ServiceException(Failure.of(violations));
    }

    /** Returns violated rules in any order. */
    public static ServiceException invalid(Collection<Violation> violations) {
        return invalid(Violations.of(violations));
    }

    /** Returns one violated rule. */
    public static ServiceException invalid(Violation violation) {
        return invalid(List.of(violation));
    }

    public ErrorCode error() {
        return failure.error();
    }

    public Violations violations() {
        return failure.violations();
    }

    /**
     * Returns the documented body of the response.
     *
     * @param requestId also the value of the header {@code X-Request-Id}
     */
    public ErrorResponse body(Language language, String requestId) {
        return failure.body(language, requestId);
    }

    /** Returns the English message, after the code. */
    @Override
    public String getMessage() {
        return failure.error().code() + ": " + failure.body(Language.EN_US, "").getErrorMsg();
    }

    public Failure failure() {
        return failure;
    }
}
