package io.github.starrockssync.server.jaxrs;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** Sets {@code Allow}: some runtimes omit it with 405, or list the methods of similar paths with OPTIONS. */
public final class AllowFilter implements ContainerResponseFilter {

    private final Operations operations;

    AllowFilter() {
        this(Operations.OF_CONTRACT);
    }

    private AllowFilter(Operations operations) {
        this.operations = operations;
    }

    /** Returns the filter for additional operations of a server. */
    public static AllowFilter of(List<Class<?>> interfaces) {
        return new AllowFilter(new Operations(interfaces));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean notAllowed = response.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()
                && !response.getHeaders().containsKey(HttpHeaders.ALLOW);
        if (notAllowed || request.getMethod().equals(HttpMethod.OPTIONS)) {
            Set<String> allowed = operations.allowed(request.getUriInfo().getPath());
            if (!allowed.isEmpty()) {
                response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", allowed));
            }
        }
    }
}
