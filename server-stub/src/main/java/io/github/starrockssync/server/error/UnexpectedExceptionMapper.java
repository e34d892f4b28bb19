package io.github.starrockssync.server.error;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what nobody foresaw, without a word about what it was. */
@Provider
public final class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable exception) {
        return FailureResponse.of(Failure.unexpected(exception));
    }
}
