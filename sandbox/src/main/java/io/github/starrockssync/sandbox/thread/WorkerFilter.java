package io.github.starrockssync.sandbox.thread;

import io.github.starrockssync.sandbox.store.Database;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Moves a call from the event loop to a thread of its own if it has to wait for its body, and, if the database is another
 * process, lets one for the API go on only when the revision is known.
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
        CallPause pause = CallPause.of(context);
        RoutingContext routing = pause.call().unwrap(RoutingContext.class);
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
        Executor thread = hasWholeBody ? pause.eventLoop() : Infrastructure.getDefaultWorkerPool();
        if (database.isRemote() && BodyFilter.isForApi(routing)) {
            Context local = Vertx.currentContext();
            CompletableFuture<Long> revision = database.readRevision().toCompletableFuture();
            if (!revision.isDone() || revision.isCompletedExceptionally()) {
                pause.until(revision, read -> RevisionOfCall.set(local, read), thread);
                return;
            }
            RevisionOfCall.set(local, revision.join());
        }
        if (!hasWholeBody) {
            pause.on(thread);
        }
    }
}
