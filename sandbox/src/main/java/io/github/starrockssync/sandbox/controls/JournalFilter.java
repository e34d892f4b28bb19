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
 * Records bodies, and adds the exchange to the journal before the response is complete. Omits the bodies of IAM, which contain
 * passwords, tokens and keys.
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
        // the response to HEAD has no body
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
