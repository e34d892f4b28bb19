package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Ends the connection of a body that trickles in: it is never silent for long, so that the runtime lets it be. */
final class SlowBodyFilter {

    private static final int BEFORE_OTHERS = 2_000;

    private final long longestMilliseconds;

    SlowBodyFilter(SandboxOptions options) {
        this.longestMilliseconds = options.idleTimeout().toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, BEFORE_OTHERS);
    }

    private void filter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            long timer = context.vertx().setTimer(longestMilliseconds, id -> endUnlessWhole(request));
            context.addEndHandler(end -> context.vertx().cancelTimer(timer));
        }
        context.next();
    }

    private static void endUnlessWhole(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
