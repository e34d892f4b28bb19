package io.github.starrockssync.sandbox.http;

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
import org.jboss.resteasy.reactive.server.handlers.NonBlockingHandler;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Hands over the body that was waited for, and moves a call from the event loop to a worker before anything asks the store: if
 * the store may wait for something outside of the process, if the call has to wait for its body, or if it is for the controls,
 * whose calls may take long.
 */
@Provider
@Priority(FilterOrder.WORKER)
public final class WorkerFilter implements ContainerRequestFilter {

    private static final ServerRestHandler STAY = context -> {};

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
            if (storeBlocks) {
                stayOnWorker(call.getTarget());
            }
            call.suspend();
            call.resume(Infrastructure.getDefaultWorkerPool());
        }
    }

    /** Behind the body, the runtime would take a call back to the event loop, as the resources do not block by themselves. */
    private static void stayOnWorker(RuntimeResource operation) {
        ServerRestHandler[] chain = operation.getHandlerChain();
        for (int i = 0; i < chain.length; i++) {
            if (chain[i] instanceof NonBlockingHandler) {
                chain[i] = STAY;
            }
        }
    }
}
