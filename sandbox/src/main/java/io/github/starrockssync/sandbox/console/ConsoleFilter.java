package io.github.starrockssync.sandbox.console;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;

/**
 * Shows the page at the root, and lets it load nothing from elsewhere. The page needs the controls: without them, it and
 * its files are not there either.
 */
final class ConsoleFilter {

    private static final int BEFORE_OTHERS = 900;
    private static final int FIRST_ERROR = 400;

    private static final String FILES = "/_sandbox/console/";
    private static final String PAGE = FILES + "index.html";
    private static final String NOTHING = "/_sandbox/nothing";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            // a newer sandbox on the same port has a newer page
            "Cache-Control",
            "no-cache");

    private final boolean on;

    ConsoleFilter(SandboxOptions options) {
        this.on = options.controls();
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, BEFORE_OTHERS);
    }

    private void filter(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        if (on && READING.contains(request.method()) && path.equals("/")) {
            context.reroute(PAGE);
        } else if (!on && path.startsWith(FILES)) {
            context.reroute(NOTHING);
        } else {
            if (path.startsWith(FILES)) {
                // but not on the answer that there is no such file
                context.addHeadersEndHandler(end -> putHeaders(context.response()));
            }
            context.next();
        }
    }

    private static void putHeaders(HttpServerResponse response) {
        if (response.getStatusCode() < FIRST_ERROR) {
            HEADERS.forEach(response::putHeader);
        }
    }
}
