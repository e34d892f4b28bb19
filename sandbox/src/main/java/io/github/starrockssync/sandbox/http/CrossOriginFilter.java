package io.github.starrockssync.sandbox.http;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Allows web pages of one other origin, set by an option, to call the API from a browser. Never the controls, which require no
 * credentials.
 */
@Singleton
final class CrossOriginFilter {

    private static final String API = "/v3/";

    private final Optional<String> origin;

    CrossOriginFilter(SandboxOptions options) {
        this.origin = options.allowedOrigin();
    }

    void register(@Observes Filters filters) {
        origin.ifPresent(allowed -> {
            CorsHandler handler = handler(allowed);
            filters.register(
                    context -> {
                        // the handler would reject all other origins, including that of the sandbox
                        if (isAllowed(context, allowed)) {
                            handler.handle(context);
                        } else {
                            context.next();
                        }
                    },
                    FilterOrder.CROSS_ORIGIN_ROUTE);
        });
    }

    /** Sets the header of a response that bypasses the filters. */
    void allow(RoutingContext context) {
        origin.filter(allowed -> isAllowed(context, allowed))
                .ifPresent(allowed -> context.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, allowed));
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
                .exposedHeaders(Set.of("Retry-After", "X-Request-Id", "X-Subject-Token"));
    }

    private static boolean isAllowed(RoutingContext context, String allowed) {
        return isForApi(context) && allowed.equals(context.request().getHeader(HttpHeaders.ORIGIN));
    }

    private static boolean isForApi(RoutingContext context) {
        try {
            return context.normalizedPath().startsWith(API);
        } catch (IllegalArgumentException malformedEscape) {
            return context.request().path().startsWith(API);
        }
    }
}
