package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.http.FilterOrder;
import io.github.starrockssync.sandbox.http.WireRequest;
import io.github.starrockssync.sandbox.iam.IamPaths;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;

/**
 * Records the bodies of a request and its response, and puts both into the journal before the caller has seen the end of
 * the response. Bodies of IAM are left out, as they hold passwords, tokens and keys. First to see a request that is for an
 * operation, last but the request id to see the response.
 */
@Provider
@Priority(FilterOrder.JOURNAL)
public final class JournalFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private final Journal journal;
    private final Clock machine;

    JournalFilter(Journal journal, Clock machine) {
        this.journal = journal;
        this.machine = machine;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Recording recording = Recording.of(request);
        if (recording != null && !hasSecretBodies(request)) {
            request.setEntityStream(recording.requestBody().from(request.getEntityStream()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Recording recording = Recording.of(request);
        if (recording == null) {
            return;
        }
        String operation = ContractOperations.of(request).orElse(null);
        int status = response.getStatus();
        // the body of a response to HEAD is never written
        if (response.hasEntity()
                && !hasSecretBodies(request)
                && !WireRequest.of(request).method().equals(HttpMethod.HEAD)) {
            response.setEntityStream(recording
                    .responseBody()
                    .to(
                            response.getEntityStream(),
                            () -> journal.add(recording.entry(
                                    request, operation, status, response.getHeaders(), machine.instant()))));
        } else {
            journal.add(recording.entry(request, operation, status, response.getHeaders(), machine.instant()));
        }
    }

    private static boolean hasSecretBodies(ContainerRequestContext request) {
        return IamPaths.contains(request.getUriInfo().getPath());
    }
}
