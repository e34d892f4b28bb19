package io.github.starrockssync.sandbox.http;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;

/**
 * Buffers the whole body before the request is dispatched, so that no thread blocks on it. Only for a body with a declared
 * length within the limit; any other is streamed up to the limit. Not over HTTP/2, where the runtime does not accept a
 * request that was read.
 */
final class BodyFilter {

    private static final String API = "/v3/";

    private final BodyHandler handler =
            BodyHandler.create(false).setPreallocateBodyBuffer(true).setBodyLimit(-1);
    private final long maxBodySize;

    BodyFilter(SandboxOptions options) {
        this.maxBodySize = options.maxBodySize();
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, FilterOrder.BODY_ROUTE);
    }

    private void filter(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = declaredLength(request);
        if (isForApi(context)
                && length > 0
                && length <= maxBodySize
                && request.version() != HttpVersion.HTTP_2
                && !request.headers().contains(HttpHeaders.EXPECT)) {
            handler.handle(context);
        } else {
            context.next();
        }
    }

    /** Returns whether the request is for the API, and not for the controls. */
    static boolean isForApi(RoutingContext context) {
        return context.normalizedPath().startsWith(API);
    }

    /** Returns whether the request is known to have no body. */
    static boolean hasNoBody(HttpServerRequest request) {
        return declaredLength(request) == 0
                && request.version() != HttpVersion.HTTP_2
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Returns 0 if no length, or an invalid one, is declared. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
