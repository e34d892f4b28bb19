package io.github.starrockssync.server.jaxrs;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** For exactly this type, because Quarkus has a mapper for it, a page for developers, that only an exact one replaces. */
final class NotFoundExceptionMapper implements ExceptionMapper<NotFoundException> {

    @Override
    public Response toResponse(NotFoundException exception) {
        return FailureResponse.of(exception);
    }
}
