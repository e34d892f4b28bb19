package io.github.starrockssync.sandbox.controls;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notes the bodies of a request and its answer, and puts both into the journal before the caller has seen the end of
 * the answer. First to see a request that is for an operation, last but the request id to see the answer.
 */
@Provider
@Priority(100)
public final class JournalFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    private static final String PENDING = JournalFilter.class.getName();

    private final Journal journal;
    private final Clock machine;

    @Context
    ResourceInfo resource;

    JournalFilter(Journal journal, Clock machine) {
        this.journal = journal;
        this.machine = machine;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Recording recording = Recording.of(request);
        if (recording != null) {
            request.setEntityStream(recording.requestBody().from(request.getEntityStream()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Recording recording = Recording.of(request);
        if (recording == null) {
            return;
        }
        String operation = ContractOperations.of(resource.getResourceMethod()).orElse(null);
        Pending pending = new Pending(recording, request, operation, response.getStatus());
        if (response.hasEntity()) {
            request.setProperty(PENDING, pending);
        } else {
            add(pending, response.getHeaders());
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getProperty(PENDING) instanceof Pending pending) {
            context.setOutputStream(pending.recording().responseBody().to(context.getOutputStream()));
            context.proceed();
            add(pending, context.getHeaders());
        } else {
            context.proceed();
        }
    }

    private void add(Pending pending, Map<String, List<Object>> headers) {
        journal.add(pending.recording()
                .exchange(pending.request(), pending.operation(), pending.status(), headers, machine.instant()));
    }

    /** An exchange of which all is known but the body of the answer. */
    private record Pending(
            Recording recording,
            ContainerRequestContext request,
            @Nullable String operation,
            int status) {}
}
