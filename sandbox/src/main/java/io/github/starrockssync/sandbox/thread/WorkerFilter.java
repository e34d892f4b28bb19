package io.github.starrockssync.sandbox.thread;

import io.github.starrockssync.sandbox.store.Database;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.util.concurrent.Executor;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Moves a call from the event loop to a thread of its own if it has to wait for its body, and, if the database is another
 * process, goes on only when the revision is read.
 */
@Provider
@Priority(50)
public final class WorkerFilter implements ContainerRequestFilter {

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
        Executor thread = hasWholeBody ? call.getContextExecutor() : Infrastructure.getDefaultWorkerPool();
        if (database.isRemote()) {
            Context local = Vertx.currentContext();
            call.suspend();
            database.readRevision().whenComplete((revision, failure) -> {
                if (failure == null) {
                    RevisionOfCall.set(local, revision);
                } else {
                    call.handleException(failure);
                }
                call.resume(thread);
            });
        } else if (!hasWholeBody) {
            call.suspend();
            call.resume(thread);
        }
    }
}
