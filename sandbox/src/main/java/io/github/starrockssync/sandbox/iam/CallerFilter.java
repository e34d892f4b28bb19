package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.gateway.Callers;
import io.github.starrockssync.server.authentication.Authenticator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;

/** Authenticates a request to IAM, and attaches the caller for the resource. */
final class CallerFilter implements ContainerRequestFilter {

    private final Callers callers;
    private final boolean required;

    CallerFilter(Callers callers, boolean required) {
        this.callers = callers;
        this.required = required;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (required || Authenticator.hasCredentials(request.getHeaders())) {
            request.setProperty(CurrentCall.CALLER, callers.of(request));
        }
    }
}
