package io.github.starrockssync.sandbox.controls;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The connection below the JAX-RS runtime. */
@Singleton
final class VertxConnection implements Connection {

    private static final long MISSING_BYTES = 64;

    /** Declared for a response that does not tell its length. */
    private static final long LONGER_THAN_ANY = 1L << 40;

    private final CurrentVertxRequest current;

    VertxConnection(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void close(Runnable afterwards) {
        closed().thenRun(afterwards);
    }

    @Override
    public void close() {
        closed().toCompletableFuture().join();
    }

    /** HTTP/2 tells that it has said goodbye; a response could still get through until its stream has ended. */
    private CompletionStage<Void> closed() {
        RoutingContext context = current.getCurrent();
        CompletableFuture<Void> streamEnded = new CompletableFuture<>();
        context.addEndHandler(end -> streamEnded.complete(null));
        CompletionStage<Void> said = context.request().connection().close().toCompletionStage();
        return context.request().version() == HttpVersion.HTTP_2 ? streamEnded : said;
    }

    /** The headers are changed at the last moment, when the runtime has said all that it has to say. */
    @Override
    public void truncateResponse() {
        RoutingContext context = current.getCurrent();
        HttpServerRequest request = context.request();
        context.addHeadersEndHandler(
                ignored -> declareTooMuch(request.response().headers()));
        context.addEndHandler(ignored -> request.connection().close());
    }

    private static void declareTooMuch(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.set(
                HttpHeaders.CONTENT_LENGTH,
                String.valueOf(length == null ? LONGER_THAN_ANY : Long.parseLong(length) + MISSING_BYTES));
    }

    @Override
    public void later(Duration delay, Runnable action) {
        current.getCurrent().vertx().setTimer(delay.toMillis(), timer -> action.run());
    }
}
