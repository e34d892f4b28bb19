package io.github.starrockssync.sandbox.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Handles HEAD as GET, so that the response has the same headers: JAX-RS would omit the length and change the type. The HTTP
 * server omits the body.
 */
@Provider
@PreMatching
@Priority(FilterOrder.HEAD)
public final class HeadFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getMethod().equals(HttpMethod.HEAD)) {
            context.setMethod(HttpMethod.GET);
        }
    }
}
