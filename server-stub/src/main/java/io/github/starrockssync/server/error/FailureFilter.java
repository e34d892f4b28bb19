package io.github.starrockssync.server.error;

import io.github.starrockssync.server.request.RequestId;
import io.github.starrockssync.server.request.RequestLanguage;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/**
 * Gives every failure the documented body, in the language and with the id of its request. Failures with a body of
 * their own keep it.
 */
@Provider
public final class FailureFilter implements ContainerResponseFilter {

    private static final System.Logger LOG = System.getLogger(FailureFilter.class.getName());
    private static final Annotation[] NO_ANNOTATIONS = {};

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Failure failure) {
            tell(failure, request, response);
        } else if (response.getStatus() >= 400 && !response.hasEntity()) {
            tell(Failure.ofStatus(response.getStatus()), request, response);
        }
    }

    private static void tell(Failure failure, ContainerRequestContext request, ContainerResponseContext response) {
        String requestId = RequestId.of(request);
        if (failure.cause() != null) {
            LOG.log(System.Logger.Level.ERROR, "Request " + requestId + " failed", failure.cause());
        }
        response.setEntity(
                failure.body(RequestLanguage.of(request), requestId), NO_ANNOTATIONS, MediaType.APPLICATION_JSON_TYPE);
    }
}
