package io.github.starrockssync.sandbox.gateway;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Keeps a semicolon in a query parameter, where the runtime would take it for the end of the parameter. */
final class SemicolonFilter {

    private static final int BEFORE_OTHERS = 1_000;

    void register(@Observes Filters filters) {
        filters.register(SemicolonFilter::filter, BEFORE_OTHERS);
    }

    private static void filter(RoutingContext context) {
        String query = context.request().query();
        if (query != null && query.indexOf(';') >= 0) {
            context.reroute(context.request().path() + "?" + query.replace(";", "%3B"));
        } else {
            context.next();
        }
    }
}
