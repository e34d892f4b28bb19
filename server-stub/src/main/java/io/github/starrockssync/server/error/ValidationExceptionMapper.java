package io.github.starrockssync.server.error;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Rules that cannot be applied, in place of the mappers of runtimes, which tell why. */
@Provider
public final class ValidationExceptionMapper implements ExceptionMapper<ValidationException> {

    @Override
    public Response toResponse(ValidationException exception) {
        return FailureResponse.of(Failure.unexpected(exception));
    }
}
