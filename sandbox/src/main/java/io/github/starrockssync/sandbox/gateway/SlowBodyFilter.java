package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends the connection of a body that trickles in: it is never silent for long, so that the runtime lets it be. Looks at
 * all bodies now and then, because a timer for each would take longer than most bodies do.
 */
final class SlowBodyFilter {

    private static final int BEFORE_OTHERS = 2_000;

    /** How often a body is looked at in its longest time, which it can exceed by one part. */
    private static final int LOOKS = 8;

    /** So often at least, as a request is not forgotten before. */
    private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Map<Object, Body> latest = new ConcurrentHashMap<>();
    private final long longestNanoseconds;
    private final Vertx vertx;

    SlowBodyFilter(SandboxOptions options, Vertx vertx) {
        this.longestNanoseconds = options.idleTimeout().toNanos();
        this.vertx = vertx;
    }

    private record Body(HttpServerRequest request, long begin) {}

    void register(@Observes Filters filters) {
        filters.register(this::filter, BEFORE_OTHERS);
        long period = Math.min(longestNanoseconds / LOOKS, LONGEST_BETWEEN_LOOKS.toNanos());
        vertx.setPeriodic(Math.max(1, Duration.ofNanos(period).toMillis()), timer -> look());
    }

    private void filter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            // a connection has one at a time, unless it is of HTTP/2
            latest.put(
                    request.version() == HttpVersion.HTTP_2 ? request : request.connection(),
                    new Body(request, System.nanoTime()));
        }
        context.next();
    }

    private void look() {
        long now = System.nanoTime();
        latest.forEach((key, body) -> {
            if (body.request().isEnded()) {
                latest.remove(key, body);
            } else if (now - body.begin() >= longestNanoseconds) {
                latest.remove(key, body);
                body.request().connection().close();
            }
        });
    }
}
