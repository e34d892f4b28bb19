package io.github.starrockssync.server.error;

import io.github.starrockssync.server.model.Language;
import io.github.starrockssync.server.violation.Violation;
import io.github.starrockssync.server.violation.Violations;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Ends a request with the documented error response, in the language of the request. May be thrown from operations, services
 * and filters. Independent of frameworks.
 */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    ServiceException(Failure failure) {
        super(failure.error().code(), failure.cause());
        this.failure = failure;
    }

    /**
     * @param arguments of the error's message
     */
    public ServiceException(ErrorCode error, Object... arguments) {
        this(Failure.of(error, arguments));
    }

    /**
     * @param cause for the log, never part of the response
     * @param arguments of the error's message
     */
    public ServiceException(ErrorCode error, Throwable cause, Object... arguments) {
        this(Failure.of(error, arguments).causedBy(cause));
    }

    /** Returns a temporary error: the response has {@code Retry-After}, rounded up to whole seconds. */
    public static ServiceException retryable(ErrorCode error, Duration after, Object... arguments) {
        return new ServiceException(Failure.of(error, arguments).retryAfter(after));
    }

    /** Returns 400 with all violations in one message. */
    public static ServiceException invalid(Violations violations) {
        return new ServiceException(Failure.of(violations));
    }

    /** Returns 400 with all violations, sorted. */
    public static ServiceException invalid(Collection<Violation> violations) {
        return invalid(Violations.of(violations));
    }

    /** Returns 400 with one violation. */
    public static ServiceException invalid(Violation violation) {
        return invalid(List.of(violation));
    }

    public ErrorCode error() {
        return failure.error();
    }

    public Violations violations() {
        return failure.violations();
    }

    /** Returns the same exception with more violations if it has some; otherwise itself. */
    public ServiceException withViolations(Collection<Violation> more) {
        return error() == ApiError.INVALID_PARAMETER ? invalid(violations().and(more)) : this;
    }

    /** Returns the code and the English message. */
    @Override
    public String getMessage() {
        return failure.error().code() + ": " + failure.body(Language.EN_US, "").getErrorMsg();
    }

    public Failure failure() {
        return failure;
    }
}
