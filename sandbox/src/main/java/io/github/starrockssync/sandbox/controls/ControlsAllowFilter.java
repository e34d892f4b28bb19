package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.api.ControlsApi;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.github.starrockssync.server.jaxrs.AllowFilter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Tells the methods of the controls, if they are switched on. */
@Provider
public final class ControlsAllowFilter implements ContainerResponseFilter {

    private final AllowFilter methods = AllowFilter.of(List.of(ControlsApi.class));
    private final boolean on;

    ControlsAllowFilter(SandboxOptions options) {
        this.on = options.controls();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (on) {
            methods.filter(request, response);
        }
    }
}
