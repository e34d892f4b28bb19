package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.sandbox.http.FilterOrder;
import io.github.starrockssync.sandbox.http.WholeBody;
import io.github.starrockssync.sandbox.http.WireRequest;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.json.LimitedInputStream;
import io.github.starrockssync.server.signature.SignedRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Lets a request through to the service if its credentials are valid, speak for the project in the path and have not
 * called too often. The body is read here, because a signature covers it.
 */
@Provider
@Priority(FilterOrder.GATEWAY)
public final class GatewayFilter implements ContainerRequestFilter {

    /** A malformed project is not forbidden but invalid, which the rules of the contract say later and in words. */
    private static final Pattern PROJECT_ID = Pattern.compile("[A-Za-z0-9]{32}");

    private final Authenticator authenticator;
    private final Throttle throttle;
    private final int maxBodySize;

    GatewayFilter(Authenticator authenticator, Throttle throttle, SandboxOptions options) {
        this.authenticator = authenticator;
        this.throttle = throttle;
        this.maxBodySize = options.maxBodySize();
    }

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        UriInfo uri = context.getUriInfo();
        String projectInPath = uri.getPathParameters().getFirst("project_id");
        if (projectInPath == null) {
            return;
        }
        WholeBody body = body(context);
        context.setEntityStream(body);
        String project = projectOf(context, body);
        if (!project.equals(projectInPath) && PROJECT_ID.matcher(projectInPath).matches()) {
            throw new ServiceException(ApiError.PERMISSION_DENIED);
        }
        throttle.count(project);
    }

    private String projectOf(ContainerRequestContext context, WholeBody body) {
        Supplier<SignedRequest> request = () -> signedRequest(WireRequest.of(context), body.bytes());
        try {
            return authenticator.projectOf(context.getHeaders(), request);
        } catch (ServiceException e) {
            RefusedSignature.note(context, e, request.get());
            throw e;
        }
    }

    private static SignedRequest signedRequest(WireRequest request, byte[] body) {
        return new SignedRequest(request.method(), request.rawPath(), request.rawQuery(), request.headers(), body);
    }

    /** A body that declares to be too large is not read at all, any other no further than the limit. */
    private WholeBody body(ContainerRequestContext context) throws IOException {
        int length = context.getLength();
        if (length > maxBodySize) {
            throw new ServiceException(ApiError.PAYLOAD_TOO_LARGE);
        }
        InputStream body = context.getEntityStream();
        if (body instanceof WholeBody whole) {
            return whole;
        }
        // the runtime sees to it that a body is as long as it says, and to read on to its end takes 16 KB of memory
        return new WholeBody(
                length < 0 ? new LimitedInputStream(body, maxBodySize).readAllBytes() : body.readNBytes(length));
    }
}
