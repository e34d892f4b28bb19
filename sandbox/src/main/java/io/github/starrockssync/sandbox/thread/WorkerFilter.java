package io.github.starrockssync.sandbox.thread;

import io.github.starrockssync.sandbox.store.Store;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Moves a call from the event loop to a worker, before anything asks the store, if the store may wait for something outside
 * of the process, if the call has to wait for its body, or if it is for the controls, whose calls may take long.
 */
@Provider
@Priority(50)
public final class WorkerFilter implements ContainerRequestFilter {

    private final boolean storeBlocks;

    WorkerFilter(Store store) {
        this.storeBlocks = store.isBlocking();
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var call = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) context).getServerRequestContext();
        RoutingContext routing = call.unwrap(RoutingContext.class);
        boolean hasNoBody = BodyFilter.hasNoBody(routing.request());
        if (hasNoBody) {
            // the runtime's own stream would wait until the request has ended
            context.setEntityStream(InputStream.nullInputStream());
        }
        Buffer body = routing.body().buffer();
        if (body != null) {
            context.setEntityStream(new WholeBody(body.getBytes()));
        }
        boolean hasWholeBody = hasNoBody || body != null;
        if (storeBlocks || !hasWholeBody || !BodyFilter.isForApi(routing)) {
            call.suspend();
            call.resume(Infrastructure.getDefaultWorkerPool());
        }
    }
}
