package io.github.starrockssync.runtimes;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class FailingExceptionMapper implements ExceptionMapper<UnmappableException> {

    @Override
    public Response toResponse(UnmappableException exception) {
        throw new IllegalStateException("secret of the mapper");
    }
}
