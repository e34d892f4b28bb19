package io.github.starrockssync.runtimes;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class NeighbourExceptionMapper implements ExceptionMapper<NeighbourException> {

    @Override
    public Response toResponse(NeighbourException exception) {
        return Response.status(422).type("text/plain").entity("neighbour").build();
    }
}
