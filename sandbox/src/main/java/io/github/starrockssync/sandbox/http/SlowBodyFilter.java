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
 * Ends the connection of a body that trickles in: it is never silent for long, so that the runtime lets it be. Looks at
 * all bodies now and then, because a timer for each would take longer than most bodies do.
 */
final class SlowBodyFilter {

    /** How often a body is looked at in its longest time, which it can exceed by one part. */
    private static final int LOOKS = 8;

    private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** Of calls that have not ended, so that nothing of a body is kept that nobody reads any more. */
    private final Set<Body> underWay = ConcurrentHashMap.newKeySet();

    private final long longestNanoseconds;
    private final Vertx vertx;

    SlowBodyFilter(SandboxOptions options, Vertx vertx) {
        this.longestNanoseconds = options.idleTimeout().toNanos();
        this.vertx = vertx;
    }

    private record Body(HttpServerRequest request, long begin) {}

    void register(@Observes Filters filters) {
        filters.register(this::filter, FilterOrder.SLOW_BODY_ROUTE);
        long period = Math.min(longestNanoseconds / LOOKS, LONGEST_BETWEEN_LOOKS.toNanos());
        vertx.setPeriodic(Math.max(1, Duration.ofNanos(period).toMillis()), timer -> look());
    }

    private void filter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.version() == HttpVersion.HTTP_2) {
            Body body = new Body(request, System.nanoTime());
            underWay.add(body);
            context.addEndHandler(end -> underWay.remove(body));
        }
        context.next();
    }

    private void look() {
        long now = System.nanoTime();
        underWay.stream()
                .filter(body -> now - body.begin() >= longestNanoseconds)
                .map(Body::request)
                .filter(request -> !request.isEnded())
                .forEach(request -> request.connection().close());
    }
}
