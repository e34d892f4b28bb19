package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.http.FilterOrder;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Makes the controls look as if there were none, when they are switched off. */
@Provider
@PreMatching
@Priority(FilterOrder.GATEWAY)
public final class ControlsSwitch implements ContainerRequestFilter {

    static final String PATH = "/_sandbox";

    private final boolean on;

    ControlsSwitch(SandboxOptions options) {
        this.on = options.controls();
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (!on && context.getUriInfo().getPath().startsWith(PATH)) {
            throw new NotFoundException();
        }
    }
}
