package io.github.starrockssync.sandbox.http;

import io.github.starrockssync.server.error.ApiError;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Sends the documented error body for what the router rejects before any filter: invalid targets, missing {@code Host}. */
final class RouterFailures {

    private static final int FIRST = Integer.MIN_VALUE;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int NO_CONTENT = 204;

    private final CrossOriginFilter crossOrigin;

    RouterFailures(CrossOriginFilter crossOrigin) {
        this.crossOrigin = crossOrigin;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::handle);
    }

    private void handle(RoutingContext context) {
        ProtocolFilter.date(context);
        crossOrigin.allow(context);
        if (context.request().version() == null) {
            HttpRefusal.UNSUPPORTED_HTTP_VERSION.respond(context);
        } else if (isOptionsOfServer(context)) {
            context.response()
                    .setStatusCode(NO_CONTENT)
                    .putHeader(HttpHeaders.ALLOW, "DELETE, GET, HEAD, OPTIONS, POST, PUT")
                    .end();
        } else if (context.statusCode() == BAD_REQUEST) {
            HttpRefusal.HOST_REQUIRED.respond(context);
        } else if (context.statusCode() == NOT_FOUND) {
            HttpRefusal.respond(context, ApiError.API_NOT_FOUND);
        } else {
            context.next();
        }
    }

    /** {@code OPTIONS *} is a ping (RFC 9110, 9.3.7). */
    private static boolean isOptionsOfServer(RoutingContext context) {
        return context.request().method() == HttpMethod.OPTIONS
                && context.request().uri().equals("*");
    }
}
