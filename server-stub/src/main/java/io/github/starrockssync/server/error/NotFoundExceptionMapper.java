package io.github.starrockssync.server.error;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Exactly this type, because Quarkus has a mapper for it, a page for developers, that only an exact one replaces. */
@Provider
public final class NotFoundExceptionMapper implements ExceptionMapper<NotFoundException> {

    @Override
    public Response toResponse(NotFoundException exception) {
        return WebApplicationExceptionMapper.answerTo(exception);
    }
}
