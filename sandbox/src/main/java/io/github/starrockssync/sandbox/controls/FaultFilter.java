package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.FaultMoment;
import io.github.starrockssync.sandbox.controls.model.FaultSetting;
import io.github.starrockssync.sandbox.http.FilterOrder;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Injects the fault that was added for an operation. */
@Provider
@Priority(FilterOrder.FAULT)
public final class FaultFilter implements ContainerRequestFilter {

    /** Property of the request: the kind of its fault. */
    static final String PROPERTY = "io.github.starrockssync.sandbox.fault";

    private static final String PROJECT = "project_id";

    static final String GARBAGE = "<html><body>\u0000 This is no JSON </body>";

    private final Faults faults;
    private final CurrentConnection connection;
    private final Journal journal;
    private final Clock machine;
    private final boolean on;

    FaultFilter(Faults faults, CurrentConnection connection, Journal journal, Clock machine, SandboxOptions options) {
        this.faults = faults;
        this.connection = connection;
        this.journal = journal;
        this.machine = machine;
        this.on = options.controls();
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (on) {
            String project =
                    String.valueOf(context.getUriInfo().getPathParameters().getFirst(PROJECT));
            ContractOperations.of(context)
                    .flatMap(operation -> faults.takeCallFault(operation, project))
                    .ifPresent(fault -> inject(fault, context));
        }
    }

    private void inject(FaultSetting fault, ContainerRequestContext context) {
        context.setProperty(PROPERTY, fault.getKind());
        if (fault.getMoment() == FaultMoment.AFTER) {
            LostResponseFilter.schedule(fault, context);
            return;
        }
        switch (fault.getKind()) {
            case ERROR -> throw FaultResponses.error(fault);
            case SERVER_ERROR ->
                context.abortWith(Response.status(fault.getStatus()).build());
            case DELAY -> delay(fault.getDelayMilliseconds(), context);
            case CONNECTION_RESET -> reset(context);
            case TRUNCATED_BODY -> connection.truncateResponse();
            case GARBAGE_BODY ->
                context.abortWith(
                        Response.ok(GARBAGE, MediaType.APPLICATION_JSON_TYPE).build());
            case JOB_FAILURE -> throw new IllegalStateException("A call met the fault of a job");
        }
    }

    /** Adds the journal entry here, because the runtime runs no response filter on a closed connection. */
    private void reset(ContainerRequestContext context) {
        var suspendable = (ResteasyReactiveContainerRequestContext) context;
        Recording recording = Recording.takeFrom(context);
        if (recording != null) {
            String operation = ContractOperations.of(context).orElse(null);
            journal.add(recording.entryWithoutResponse(context, operation, machine.instant()));
        }
        context.abortWith(Response.noContent().build());
        suspendable.suspend();
        connection.close(suspendable::resume);
    }

    /** Blocks no thread. */
    private void delay(int milliseconds, ContainerRequestContext context) {
        var suspendable = (ResteasyReactiveContainerRequestContext) context;
        suspendable.suspend();
        connection.later(Duration.ofMillis(milliseconds), suspendable::resume);
    }
}
