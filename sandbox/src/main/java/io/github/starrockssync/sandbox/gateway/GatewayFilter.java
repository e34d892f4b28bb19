package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.sandbox.http.FilterOrder;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Lets a request through to the service if its credentials are valid, speak for the project in the path and have not
 * called too often.
 */
@Provider
@Priority(FilterOrder.GATEWAY)
public final class GatewayFilter implements ContainerRequestFilter {

    /** A malformed project is not forbidden but invalid, which the rules of the contract say later and in words. */
    private static final Pattern PROJECT_ID = Pattern.compile("[A-Za-z0-9]{32}");

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
        String project = callers.of(context).projectId();
        if (project == null
                || !project.equals(projectInPath)
                        && PROJECT_ID.matcher(projectInPath).matches()) {
            throw new ServiceException(ApiError.PERMISSION_DENIED);
        }
        throttle.count(project);
    }
}
