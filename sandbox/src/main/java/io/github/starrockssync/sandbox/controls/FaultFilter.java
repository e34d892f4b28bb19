package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Lets a call meet the fault that was added for its operation. Comes after the gateway, so that faults stay private. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public final class FaultFilter implements ContainerRequestFilter {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final int SHOWN_LIMIT = 1;

    private final Faults faults;

    @Context
    ResourceInfo resource;

    FaultFilter(Faults faults) {
        this.faults = faults;
    }

    /** A method of a generated interface has the operationId as its name. */
    @Override
    public void filter(ContainerRequestContext context) {
        faults.take(resource.getResourceMethod().getName()).ifPresent(FaultFilter::fail);
    }

    private static void fail(ApiError error) {
        if (error == ApiError.THROTTLED) {
            throw ServiceException.retryable(error, RETRY_AFTER, SHOWN_LIMIT, RETRY_AFTER.toSeconds());
        }
        if (error == ApiError.SERVICE_UNAVAILABLE) {
            throw ServiceException.retryable(error, RETRY_AFTER);
        }
        throw new ServiceException(error);
    }
}
