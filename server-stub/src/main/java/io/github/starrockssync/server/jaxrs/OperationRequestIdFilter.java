package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.request.RequestId;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/** Sets the request id of the responses of one operation, after all other filters. */
@Priority(0)
final class OperationRequestIdFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(RequestId.HEADER, Requests.id(request));
    }
}
