package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.signature.CanonicalRequest;
import io.github.starrockssync.server.signature.SignatureMismatchException;
import io.github.starrockssync.server.signature.SignatureProblem;
import io.github.starrockssync.server.signature.SignedRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a signature was rejected, for the journal.
 *
 * @param problem null if the response states it
 * @param computed possible canonical requests, with secrets
 */
public record RefusedSignature(@Nullable SignatureProblem problem, List<CanonicalRequest> computed) {

    private static final String PROPERTY = RefusedSignature.class.getName();
    private static final int UNAUTHORIZED = 401;

    /** Returns why the signature of a request was rejected; null if it was not signed or not rejected. */
    public static @Nullable RefusedSignature of(ContainerRequestContext context) {
        return (RefusedSignature) context.getProperty(PROPERTY);
    }

    /** Attaches the reason to the request, if it was rejected because of its signature. */
    static void note(ContainerRequestContext context, ServiceException refusal, SignedRequest request) {
        SignatureProblem problem =
                refusal.getCause() instanceof SignatureMismatchException mismatch ? mismatch.problem() : null;
        List<CanonicalRequest> computed = CanonicalRequest.of(request);
        if (refusal.error().status() == UNAUTHORIZED && (problem != null || !computed.isEmpty())) {
            context.setProperty(PROPERTY, new RefusedSignature(problem, computed));
        }
    }
}
