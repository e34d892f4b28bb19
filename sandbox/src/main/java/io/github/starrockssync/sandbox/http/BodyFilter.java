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
 * Waits for the whole body before the call goes on, so that no thread has to. Only for a body whose length is told and
 * allowed: any other is read as it comes, and no further than the limit. So is one over HTTP/2, where the runtime takes no
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

    /** Whether the call is for an operation of the contract, and not for the controls. */
    static boolean isForApi(RoutingContext context) {
        return context.normalizedPath().startsWith(API);
    }

    /** Whether the request surely has no body. */
    static boolean hasNoBody(HttpServerRequest request) {
        return declaredLength(request) == 0
                && request.version() != HttpVersion.HTTP_2
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** 0 if none is declared, or something that is no length. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
