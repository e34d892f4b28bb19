package io.github.starrockssync.sandbox.thread;

import io.github.starrockssync.sandbox.store.Database;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Holds every answer back until what it tells of outlives the process. Holds no thread meanwhile. */
@Provider
public final class KeptFilter implements ContainerResponseFilter {

    private static final String FAILED = KeptFilter.class.getName();

    private final Database database;

    KeptFilter(Database database) {
        this.database = database;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        CompletableFuture<Void> kept = database.kept().toCompletableFuture();
        boolean succeeded = kept.isDone() && !kept.isCompletedExceptionally();
        // the answer that tells of a failure is not to wait for another one
        if (succeeded || request.getProperty(FAILED) != null) {
            return;
        }
        var call = (ResteasyReactiveContainerRequestContext) request;
        call.suspend();
        kept.whenComplete((nothing, failure) -> {
            if (failure == null) {
                call.resume();
            } else {
                request.setProperty(FAILED, true);
                call.resume(failure);
            }
        });
    }
}
