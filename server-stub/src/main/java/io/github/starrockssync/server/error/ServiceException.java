package io.github.starrockssync.server.error;

import io.github.starrockssync.server.generated.model.ErrorResponse;
import io.github.starrockssync.server.generated.model.Language;
import io.github.starrockssync.server.violation.Violation;
import io.github.starrockssync.server.violation.Violations;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A failure that the caller is told about. Thrown from resources, services and filters alike; the answer is written in
 * the language of the request. Needs no JAX-RS.
 */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    private ServiceException(Failure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    /** An error with the arguments that its text needs. */
    public ServiceException(ApiError error, Object... arguments) {
        this(Failure.of(error, arguments));
    }

    /** An error that goes away: the answer carries {@code Retry-After}, rounded up to whole seconds. */
    public static ServiceException retryable(ApiError error, Duration after, Object... arguments) {
        return new ServiceException(Failure.of(error, arguments).retryAfter(after));
    }

    /** Broken rules: 400 with all of them in one message. */
    public static ServiceException invalid(Violations violations) {
        return new ServiceException(Failure.of(violations));
    }

    /** Broken rules in any order. */
    public static ServiceException invalid(Collection<Violation> violations) {
        return invalid(Violations.of(violations));
    }

    /** One broken rule. */
    public static ServiceException invalid(Violation violation) {
        return invalid(List.of(violation));
    }

    public ApiError error() {
        return failure.error();
    }

    public Violations violations() {
        return failure.violations();
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(failure.retryAfter());
    }

    /**
     * Returns the documented body of the response, for servers without a JAX-RS runtime.
     *
     * @param requestId also goes into the header {@code X-Request-Id}
     */
    public ErrorResponse body(Language language, String requestId) {
        return failure.body(language, requestId);
    }

    Failure failure() {
        return failure;
    }
}
