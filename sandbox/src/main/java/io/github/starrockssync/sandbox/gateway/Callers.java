package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.sandbox.http.WholeBody;
import io.github.starrockssync.sandbox.http.WireRequest;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.server.authentication.Authenticator;
import io.github.starrockssync.server.authentication.Caller;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.json.LimitedInputStream;
import io.github.starrockssync.server.signature.SignedRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Authenticates JAX-RS requests. Reads the body, because a signature covers it. Thread-safe. */
@Singleton
public final class Callers {

    private final Authenticator authenticator;
    private final int maxBodySize;

    Callers(Authenticator authenticator, SandboxOptions options) {
        this.authenticator = authenticator;
        this.maxBodySize = options.maxBodySize();
    }

    /**
     * Authenticates a request.
     *
     * @throws ServiceException 401 if the request has no valid credentials; 400 if it has conflicting ones; 413 if its
     *     body is too large
     */
    public Caller of(ContainerRequestContext context) throws IOException {
        WholeBody body = body(context);
        context.setEntityStream(body);
        Supplier<SignedRequest> request = () -> signedRequest(WireRequest.of(context), body.bytes());
        try {
            return authenticator.authenticate(context.getHeaders(), request);
        } catch (ServiceException e) {
            RefusedSignature.note(context, e, request.get());
            throw e;
        }
    }

    private static SignedRequest signedRequest(WireRequest request, byte[] body) {
        return new SignedRequest(request.method(), request.rawPath(), request.rawQuery(), request.headers(), body);
    }

    /** Does not read a body whose declared length exceeds the limit, and any other only up to the limit. */
    private WholeBody body(ContainerRequestContext context) throws IOException {
        int length = context.getLength();
        if (length > maxBodySize) {
            throw new ServiceException(ApiError.PAYLOAD_TOO_LARGE);
        }
        InputStream body = context.getEntityStream();
        if (body instanceof WholeBody whole) {
            return whole;
        }
        // the runtime enforces the declared length, and readAllBytes() would allocate 16 KB more
        return new WholeBody(
                length < 0 ? new LimitedInputStream(body, maxBodySize).readAllBytes() : body.readNBytes(length));
    }
}
