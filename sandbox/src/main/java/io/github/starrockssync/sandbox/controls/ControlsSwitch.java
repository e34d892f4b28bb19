package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.api.ControlsApi;
import io.github.starrockssync.sandbox.http.FilterOrder;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.server.jaxrs.AllowFilter;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Returns 404 for the controls if they are disabled, else adds {@code Allow} to their responses. */
@Provider
@PreMatching
@Priority(FilterOrder.GATEWAY)
public final class ControlsSwitch implements ContainerRequestFilter, ContainerResponseFilter {

    static final String PATH = "/_sandbox";

    private final AllowFilter methods = AllowFilter.of(List.of(ControlsApi.class));
    private final boolean on;

    ControlsSwitch(SandboxOptions options) {
        this.on = options.controls();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!on && request.getUriInfo().getPath().startsWith(PATH)) {
            throw new NotFoundException();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (on) {
            methods.filter(request, response);
        }
    }
}
