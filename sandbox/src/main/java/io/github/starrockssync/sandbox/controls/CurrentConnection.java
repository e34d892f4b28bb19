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

/** The connection of the current request, for faults. Thread-safe. */
@Singleton
final class CurrentConnection {

    private static final long MISSING_BYTES = 64;

    /** Declared for a response of unknown length. */
    private static final long MAX_LENGTH = 1L << 40;

    private final CurrentVertxRequest current;

    CurrentConnection(CurrentVertxRequest current) {
        this.current = current;
    }

    /**
     * Closes it without a response.
     *
     * @param afterwards called when a response can no longer be sent
     */
    void close(Runnable afterwards) {
        closed().thenRun(afterwards);
    }

    /** Closes it, and blocks until a response can no longer be sent. Not for an event loop. */
    void close() {
        closed().toCompletableFuture().join();
    }

    /** With HTTP/2, a response can be sent until the stream has ended, even if the connection is closing. */
    private CompletionStage<Void> closed() {
        RoutingContext context = current.getCurrent();
        CompletableFuture<Void> streamEnded = new CompletableFuture<>();
        context.addEndHandler(end -> streamEnded.complete(null));
        CompletionStage<Void> closed = context.request().connection().close().toCompletionStage();
        return context.request().version() == HttpVersion.HTTP_2 ? streamEnded : closed;
    }

    /** Declares a longer body than the response has, and closes the connection after it. */
    void truncateResponse() {
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
                String.valueOf(length == null ? MAX_LENGTH : Long.parseLong(length) + MISSING_BYTES));
    }

    /** Runs an action after a delay, without blocking a thread. */
    void later(Duration delay, Runnable action) {
        current.getCurrent().vertx().setTimer(delay.toMillis(), timer -> action.run());
    }
}
