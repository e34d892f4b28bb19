package io.github.starrockssync.sandbox.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives a response to HEAD the headers of GET. JAX-RS leaves out the length and changes the type; the HTTP server below it
 * sends no body with HEAD anyway.
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
