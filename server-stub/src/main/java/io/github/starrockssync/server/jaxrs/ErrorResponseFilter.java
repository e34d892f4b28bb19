package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.error.Failure;
import io.github.starrockssync.server.error.FailureLog;
import io.github.starrockssync.server.request.RequestId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;

/**
 * Writes the documented body of every failure, in the language and with the id of its request, and logs it. An error response
 * that has a body keeps it.
 */
final class ErrorResponseFilter implements ContainerResponseFilter {

    private static final Annotation[] NO_ANNOTATIONS = {};
    private static final int CLIENT_ERROR = 400;

    private final Scope scope;

    ErrorResponseFilter(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Failure failure) {
            write(failure, request, response);
        } else if (response.getStatus() >= CLIENT_ERROR
                && scope.includes(request.getUriInfo().getPath())) {
            Failure failure = Failure.ofStatus(response.getStatus());
            if (response.hasEntity()) {
                FailureLog.log(Requests.id(request), failure);
            } else {
                write(failure, request, response);
            }
        }
    }

    private static void write(Failure failure, ContainerRequestContext request, ContainerResponseContext response) {
        String requestId = Requests.id(request);
        FailureLog.log(requestId, failure);
        response.setEntity(
                failure.body(Requests.language(request), requestId), NO_ANNOTATIONS, MediaType.APPLICATION_JSON_TYPE);
        response.getHeaders().putSingle(RequestId.HEADER, requestId);
    }
}
