package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.authentication.Authenticator;
import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.json.LimitedInputStream;
import io.github.starrockssync.server.signature.SignedRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** Authenticates the requests of one operation, and makes the caller the principal of their security context. */
final class AuthenticationFilter implements ContainerRequestFilter {

    private static final String PROJECT = "project_id";

    private final Authenticator authenticator;
    private final long maxBodyBytes;

    AuthenticationFilter(Authenticator authenticator, long maxBodyBytes) {
        this.authenticator = authenticator;
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = authenticator.authenticate(request.getHeaders(), () -> signed(request));
        Authenticator.requireProject(
                caller, request.getUriInfo().getPathParameters().getFirst(PROJECT));
        request.setSecurityContext(new CallerContext(caller, request.getSecurityContext()));
    }

    private SignedRequest signed(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new SignedRequest(request.getMethod(), uri.getRawPath(), query, request.getHeaders(), readBody(request));
    }

    /** Leaves the body to be read once more. */
    private byte[] readBody(ContainerRequestContext request) {
        if (request.getLength() > maxBodyBytes) {
            throw new ServiceException(ApiError.PAYLOAD_TOO_LARGE);
        }
        if (!request.hasEntity()) {
            return new byte[0];
        }
        try {
            byte[] body = new LimitedInputStream(request.getEntityStream(), maxBodyBytes).readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
