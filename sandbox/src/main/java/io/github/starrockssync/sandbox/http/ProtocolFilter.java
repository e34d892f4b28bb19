package io.github.starrockssync.sandbox.http;

import io.netty.handler.codec.DateFormatter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** Rejects invalid or ambiguous requests, and sets {@code Date} (RFC 9110, 6.6.1; RFC 9112, 6.1 and 3.2). */
final class ProtocolFilter {

    private static final List<String> CHUNKED = List.of("chunked");

    void register(@Observes Filters filters) {
        filters.register(ProtocolFilter::filter, FilterOrder.PROTOCOL_ROUTE);
    }

    /** Uses the machine's clock: that of the sandbox may be in a database. */
    static void date(RoutingContext context) {
        context.response().putHeader(HttpHeaders.DATE, DateFormatter.format(new Date()));
    }

    private static void filter(RoutingContext context) {
        date(context);
        HttpServerRequest request = context.request();
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (request.version() == null) {
            HttpRefusal.UNSUPPORTED_HTTP_VERSION.respond(context);
        } else if (!isUri(request.uri())) {
            HttpRefusal.MALFORMED.respond(context);
        } else if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            HttpRefusal.HOST_REPEATED.respond(context);
        } else if (!codings.isEmpty() && !isChunked(codings)) {
            // the end of the request is unknown
            context.addEndHandler(end -> request.connection().close());
            HttpRefusal.UNSUPPORTED_TRANSFER_CODING.respond(context, String.join(", ", codings));
        } else {
            if (request.version() == HttpVersion.HTTP_1_0) {
                // HTTP/1.0 has no interim responses
                request.headers().remove(HttpHeaders.EXPECT);
            }
            if (request.query() != null) {
                readParametersExactly(context);
            }
            context.next();
        }
    }

    /** Replaces the check of the runtime, which sends no body and is switched off by {@link ServerOptions}. */
    private static boolean isUri(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isChunked(List<String> codings) {
        return codings.stream()
                .map(coding -> coding.toLowerCase(Locale.ROOT))
                .toList()
                .equals(CHUNKED);
    }

    /**
     * Makes names case-sensitive, and semicolons part of values, unlike the runtime. The names of the contract are in lower case;
     * others are unknown and ignored.
     */
    private static void readParametersExactly(RoutingContext context) {
        MultiMap parameters = context.queryParams().clear();
        new WireRequest(context.request()).queryParameters().forEach((name, values) -> {
            if (name.equals(name.toLowerCase(Locale.ROOT))) {
                parameters.add(name, values);
            }
        });
    }
}
