package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.http.FilterOrder;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Set;

/** Returns 503 with {@code Retry-After} until the state is available; the port is opened earlier. */
@Provider
@PreMatching
@Priority(FilterOrder.START)
public final class StartFilter implements ContainerRequestFilter {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Set<String> AVAILABLE_DURING_START =
            Set.of(ControlsSwitch.PATH + "/health", ControlsSwitch.PATH + "/ready");

    private final Readiness readiness;

    StartFilter(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (!readiness.hasStarted()
                && !AVAILABLE_DURING_START.contains(context.getUriInfo().getPath())) {
            throw ServiceException.retryable(ApiError.SERVICE_UNAVAILABLE, RETRY_AFTER);
        }
    }
}
