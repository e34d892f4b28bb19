package io.github.starrockssync.sandbox.gateway;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets web pages of one other origin call the API from a browser, if an option says so. Never the controls, which need
 * no credentials and show all of them.
 */
final class CrossOriginFilter {

    private static final int BEFORE_OTHERS = 1_500;
    private static final String API = "/v3/";

    private final Optional<String> origin;

    CrossOriginFilter(SandboxOptions options) {
        this.origin = options.allowedOrigin();
    }

    void register(@Observes Filters filters) {
        origin.ifPresent(allowed -> {
            CorsHandler handler = handler(allowed);
            filters.register(context -> filter(context, allowed, handler), BEFORE_OTHERS);
        });
    }

    private static CorsHandler handler(String origin) {
        return CorsHandler.create()
                .addOriginWithRegex(Pattern.quote(origin))
                .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE))
                .allowedHeaders(Set.of(
                        "Authorization",
                        "Content-Type",
                        "X-Auth-Token",
                        "X-Language",
                        "X-Project-Id",
                        "X-Sdk-Date",
                        "X-Security-Token"))
                .exposedHeaders(Set.of("Retry-After", "X-Request-Id"));
    }

    /** The handler would refuse other origins, and with them pages of the sandbox itself. */
    private static void filter(RoutingContext context, String allowed, CorsHandler handler) {
        if (context.normalizedPath().startsWith(API)
                && allowed.equals(context.request().getHeader(HttpHeaders.ORIGIN))) {
            handler.handle(context);
        } else {
            context.next();
        }
    }
}
