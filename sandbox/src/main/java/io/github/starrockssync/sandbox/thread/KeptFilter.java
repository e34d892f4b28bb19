package io.github.starrockssync.sandbox.thread;

import io.github.starrockssync.sandbox.store.Database;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Holds every answer back until it is known and what it tells of outlives the process. Holds no thread meanwhile.
 */
@Provider
public final class KeptFilter implements ContainerResponseFilter {

    private static final String FAILED = KeptFilter.class.getName();

    private final Database database;

    KeptFilter(Database database) {
        this.database = database;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<CompletionStage<?>> answer = LaterAnswer.take();
        if (answer.isPresent()) {
            CompletableFuture<?> awaited = answer.get().toCompletableFuture();
            await(awaited, request, () -> response.setEntity(awaited.join()));
            return;
        }
        CompletableFuture<Void> kept = database.kept().toCompletableFuture();
        boolean succeeded = kept.isDone() && !kept.isCompletedExceptionally();
        // the answer that tells of a failure is not to wait for another one
        if (!succeeded && request.getProperty(FAILED) == null) {
            await(kept, request, () -> {});
        }
    }

    private static void await(CompletionStage<?> awaited, ContainerRequestContext request, Runnable success) {
        var call = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
        call.suspend();
        awaited.whenComplete((nothing, failure) -> {
            if (failure == null) {
                success.run();
            } else {
                request.setProperty(FAILED, true);
                call.handleException(failure instanceof CompletionException ? failure.getCause() : failure);
            }
            call.resume(call.getContextExecutor());
        });
    }
}
