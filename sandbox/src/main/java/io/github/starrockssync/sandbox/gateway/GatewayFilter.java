package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.sandbox.http.FilterOrder;
import io.github.starrockssync.server.authentication.Authenticator;
import io.github.starrockssync.server.authentication.Caller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Checks that the credentials are valid and belong to the project in the path, and applies the rate limit. */
@Provider
@Priority(FilterOrder.GATEWAY)
public final class GatewayFilter implements ContainerRequestFilter {

    private final Callers callers;
    private final Throttle throttle;

    GatewayFilter(Callers callers, Throttle throttle) {
        this.callers = callers;
        this.throttle = throttle;
    }

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        UriInfo uri = context.getUriInfo();
        String projectInPath = uri.getPathParameters().getFirst("project_id");
        if (projectInPath == null) {
            return;
        }
        Caller caller = callers.of(context);
        Authenticator.requireProject(caller, projectInPath);
        throttle.count(caller.projectId());
    }
}
