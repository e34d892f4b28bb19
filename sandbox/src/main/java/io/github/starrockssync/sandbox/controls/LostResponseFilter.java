package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import io.github.starrockssync.sandbox.http.FilterOrder;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.jaxrs.Requests;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Injects a fault into the response of a call whose work is done. Before the filter that adds error bodies. */
@Provider
@Priority(FilterOrder.LOST_RESPONSE)
public final class LostResponseFilter implements ContainerResponseFilter {

    private static final String PROPERTY = LostResponseFilter.class.getName();
    private static final Annotation[] NO_ANNOTATIONS = {};

    private final CurrentConnection connection;
    private final Journal journal;
    private final Clock machine;

    LostResponseFilter(CurrentConnection connection, Journal journal, Clock machine) {
        this.connection = connection;
        this.journal = journal;
        this.machine = machine;
    }

    /** Schedules a fault for the response. */
    static void schedule(FaultSetting fault, ContainerRequestContext request) {
        request.setProperty(PROPERTY, fault);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        FaultSetting fault = (FaultSetting) request.getProperty(PROPERTY);
        if (fault == null) {
            return;
        }
        switch (fault.getKind()) {
            case ERROR -> replaceByError(fault, request, response);
            case SERVER_ERROR -> {
                response.setStatus(fault.getStatus());
                response.setEntity(null);
            }
            case CONNECTION_RESET -> reset(request);
            case GARBAGE_BODY -> replace(response, FaultFilter.GARBAGE);
            default -> throw new IllegalStateException("Not a fault of a response: " + fault.getKind());
        }
    }

    private static void replaceByError(
            FaultSetting fault, ContainerRequestContext request, ContainerResponseContext response) {
        ServiceException error = FaultResponses.error(fault);
        response.setStatus(error.error().status());
        error.failure().headers().forEach(response.getHeaders()::putSingle);
        replace(response, error.failure().body(Requests.language(request), Requests.id(request)));
    }

    private static void replace(ContainerResponseContext response, @Nullable Object body) {
        response.setEntity(body, NO_ANNOTATIONS, MediaType.APPLICATION_JSON_TYPE);
    }

    private void reset(ContainerRequestContext request) {
        Recording recording = Recording.takeFrom(request);
        if (recording != null) {
            String operation = ContractOperations.of(request).orElse(null);
            journal.add(recording.entryWithoutResponse(request, operation, machine.instant()));
        }
        connection.close();
    }
}
