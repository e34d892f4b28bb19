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
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.NonBlockingHandler;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;
import org.jspecify.annotations.Nullable;

/**
 * Passes on the buffered body, and moves a request from the event loop to a worker thread if it may block: if the store does, if
 * the body is not buffered, or if it is for the controls, whose requests may take long.
 */
@Provider
@Priority(FilterOrder.WORKER)
public final class WorkerFilter implements ContainerRequestFilter {

    private static final ServerRestHandler NO_OP = context -> {};

    /** One thread per connection of the store. */
    private final @Nullable Executor storeWorkers;

    WorkerFilter(Store store) {
        int connections = store.connections();
        this.storeWorkers = connections == 0
                ? null
                : Executors.newFixedThreadPool(connections, work -> {
                    Thread thread = new Thread(work, "store");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var call = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) context).getServerRequestContext();
        RoutingContext routing = call.unwrap(RoutingContext.class);
        boolean hasNoBody = BodyFilter.hasNoBody(routing.request());
        if (hasNoBody) {
            // the runtime's stream would block until the request has ended
            context.setEntityStream(InputStream.nullInputStream());
        }
        Buffer body = routing.body().buffer();
        if (body != null) {
            context.setEntityStream(new WholeBody(body.getBytes()));
        }
        boolean hasWholeBody = hasNoBody || body != null;
        if (storeWorkers != null) {
            stayOnWorker(call.getTarget());
        }
        if (!hasWholeBody || !BodyFilter.isForApi(routing)) {
            move(call, Infrastructure.getDefaultWorkerPool());
        } else if (storeWorkers != null) {
            move(call, storeWorkers);
        }
    }

    private static void move(ResteasyReactiveRequestContext call, Executor workers) {
        call.suspend();
        call.resume(workers);
    }

    /** Removes the handler that would return the request to the event loop after reading the body. */
    private static void stayOnWorker(RuntimeResource operation) {
        ServerRestHandler[] chain = operation.getHandlerChain();
        for (int i = 0; i < chain.length; i++) {
            if (chain[i] instanceof NonBlockingHandler) {
                chain[i] = NO_OP;
            }
        }
    }
}
