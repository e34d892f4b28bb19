package io.github.starrockssync.sandbox.thread;

import io.github.starrockssync.sandbox.store.Database;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Holds every answer back until it is known and what it tells of outlives the process. Holds no thread meanwhile. */
@Provider
public final class KeptFilter implements ContainerResponseFilter {

    private static final String HAS_WAITED = KeptFilter.class.getName();

    private final Database database;

    KeptFilter(Database database) {
        this.database = database;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        CallPause pause = CallPause.of(request);
        Optional<CompletionStage<?>> answer = LaterAnswer.take();
        if (answer.isPresent()) {
            // if that fails, this filter sees the answer that tells of it
            pause.until(answer.get(), response::setEntity, pause.eventLoop());
            return;
        }
        CompletableFuture<Void> kept = database.kept().toCompletableFuture();
        boolean succeeded = kept.isDone() && !kept.isCompletedExceptionally();
        // the answer that tells that nothing can be kept is not to wait again
        if (!succeeded && request.getProperty(HAS_WAITED) == null) {
            request.setProperty(HAS_WAITED, true);
            pause.until(kept, nothing -> {}, pause.eventLoop());
        }
    }
}
