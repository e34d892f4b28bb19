package io.github.starrockssync.sandbox.page;

import io.github.starrockssync.sandbox.http.FilterOrder;
import io.github.starrockssync.sandbox.http.VersionRequest;
import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;

/**
 * Redirects to the console at the root and to the documentation at {@code /docs}, and sets their security headers. Returns 404 for
 * both if the controls are disabled.
 */
final class PageFilter {

    private static final int FIRST_ERROR = 400;
    private static final String NOTHING = "/_sandbox/nothing";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final boolean on;

    PageFilter(SandboxOptions options) {
        this.on = options.controls();
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, FilterOrder.PAGES_ROUTE);
    }

    private void filter(RoutingContext context) {
        String path = context.normalizedPath();
        Optional<StaticPages> page = StaticPages.of(path);
        if (!on && page.isPresent()) {
            context.reroute(NOTHING);
        } else if (on
                && READING.contains(context.request().method())
                && path.equals("/")
                && !VersionRequest.matches(context.request())) {
            context.redirect(StaticPages.CONSOLE.relativeFolder());
        } else if (on && READING.contains(context.request().method()) && path.equals("/docs")) {
            context.redirect(StaticPages.DOCUMENTATION.relativeFolder());
        } else {
            // not for a missing file
            page.ifPresent(known -> context.addHeadersEndHandler(end -> putHeaders(known, context.response())));
            context.next();
        }
    }

    private static void putHeaders(StaticPages page, HttpServerResponse response) {
        if (response.getStatusCode() < FIRST_ERROR) {
            page.headers().forEach(response::putHeader);
        }
    }
}
