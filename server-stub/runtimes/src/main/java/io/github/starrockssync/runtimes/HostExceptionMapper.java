package io.github.starrockssync.runtimes;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class HostExceptionMapper implements ExceptionMapper<HostException> {

    @Override
    public Response toResponse(HostException exception) {
        return Response.status(422).type("text/plain").entity("host").build();
    }
}
