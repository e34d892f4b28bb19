package io.github.starrockssync.sandbox.thread;

import io.github.starrockssync.sandbox.store.Database;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.BlockingHandler;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Moves a call from the event loop to a thread of its own if it will wait: for another process, or for its body. */
@Provider
@Priority(50)
public final class WorkerFilter implements ContainerRequestFilter {

    private final BlockingHandler worker = new BlockingHandler(Infrastructure::getDefaultWorkerPool);
    private final Database database;

    WorkerFilter(Database database) {
        this.database = database;
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
        boolean hasWholeBody = hasNoBody || routing.body().buffer() != null;
        if (database.isRemote() || !hasWholeBody) {
            moveToWorker(call);
        }
    }

    private void moveToWorker(ResteasyReactiveRequestContext call) {
        try {
            worker.handle(call);
        } catch (Exception e) {
            throw new IllegalStateException("A call could not be moved to another thread", e);
        }
    }
}
