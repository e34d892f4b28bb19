package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.error.ServiceException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Maps the errors that a server throws to the documented responses. */
final class ServiceExceptionMapper implements ExceptionMapper<ServiceException> {

    @Override
    public Response toResponse(ServiceException exception) {
        return FailureResponse.of(exception.failure());
    }
}
