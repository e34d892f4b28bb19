package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.http.FilterOrder;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;

/** Starts the recording of every request but those for the controls, including requests for no operation. */
@Provider
@PreMatching
@Priority(FilterOrder.ARRIVAL)
public final class ArrivalFilter implements ContainerRequestFilter {

    private final Journal journal;
    private final Clock machine;

    ArrivalFilter(Journal journal, Clock machine) {
        this.journal = journal;
        this.machine = machine;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        String path = context.getUriInfo().getPath();
        if (journal.isOn() && !path.startsWith(ControlsSwitch.PATH)) {
            Recording.start(context, machine.instant());
        }
    }
}
