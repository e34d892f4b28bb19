package io.github.starrockssync.server.error;

import io.github.starrockssync.server.violation.ConstraintTranslation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers the rules of the contract that a request breaks. A result that breaks them is the server's own failure. */
@Provider
public final class ConstraintViolationExceptionMapper implements ExceptionMapper<ConstraintViolationException> {

    private final ConstraintTranslation translation = new ConstraintTranslation();

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        boolean result = exception.getConstraintViolations().stream().anyMatch(ConstraintTranslation::isOfResult);
        return FailureResponse.of(
                result
                        ? Failure.unexpected(exception)
                        : Failure.of(translation.violations(exception.getConstraintViolations())));
    }
}
