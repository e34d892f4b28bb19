package io.github.starrockssync.sandbox.http;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes the connection of a body that takes too long. The idle timeout of the runtime does not apply to a slow body, which is
 * never idle. One periodic timer checks all bodies, because a timer for each would cost more.
 */
final class SlowBodyFilter {

    /** Checks per timeout; a body may exceed the timeout by one interval. */
    private static final int CHECKS_PER_TIMEOUT = 8;

    private static final Duration MAX_INTERVAL = Duration.ofSeconds(1);

    /** Bodies of requests that have not ended. */
    private final Set<Body> pending = ConcurrentHashMap.newKeySet();

    private final long timeoutNanoseconds;
    private final Vertx vertx;

    SlowBodyFilter(SandboxOptions options, Vertx vertx) {
        this.timeoutNanoseconds = options.idleTimeout().toNanos();
        this.vertx = vertx;
    }

    private record Body(HttpServerRequest request, long start) {}

    void register(@Observes Filters filters) {
        filters.register(this::filter, FilterOrder.SLOW_BODY_ROUTE);
        long period = Math.min(timeoutNanoseconds / CHECKS_PER_TIMEOUT, MAX_INTERVAL.toNanos());
        vertx.setPeriodic(Math.max(1, Duration.ofNanos(period).toMillis()), timer -> closeOverdue());
    }

    private void filter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.version() == HttpVersion.HTTP_2) {
            Body body = new Body(request, System.nanoTime());
            pending.add(body);
            context.addEndHandler(end -> pending.remove(body));
        }
        context.next();
    }

    private void closeOverdue() {
        long now = System.nanoTime();
        pending.stream()
                .filter(body -> now - body.start() >= timeoutNanoseconds)
                .map(Body::request)
                .filter(request -> !request.isEnded())
                .forEach(request -> request.connection().close());
    }
}
