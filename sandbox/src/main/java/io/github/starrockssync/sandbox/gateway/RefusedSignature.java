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
 * Why a signature was refused, for the journal.
 *
 * @param problem null if the response tells it
 * @param computed what the client may have signed, with its secrets
 */
public record RefusedSignature(@Nullable SignatureProblem problem, List<CanonicalRequest> computed) {

    private static final String PROPERTY = RefusedSignature.class.getName();
    private static final int UNAUTHORIZED = 401;

    /** Returns what was noted of a request; null if it was not signed or not refused. */
    public static @Nullable RefusedSignature of(ContainerRequestContext context) {
        return (RefusedSignature) context.getProperty(PROPERTY);
    }

    /** Notes a refusal, unless it is for another reason than a signature. */
    static void note(ContainerRequestContext context, ServiceException refusal, SignedRequest request) {
        SignatureProblem problem =
                refusal.getCause() instanceof SignatureMismatchException mismatch ? mismatch.problem() : null;
        List<CanonicalRequest> computed = CanonicalRequest.of(request);
        if (refusal.error().status() == UNAUTHORIZED && (problem != null || !computed.isEmpty())) {
            context.setProperty(PROPERTY, new RefusedSignature(problem, computed));
        }
    }
}
