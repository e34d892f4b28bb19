package io.github.starrockssync.sandbox.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** A request as received; JAX-RS exposes a normalized one. */
public record WireRequest(HttpServerRequest request) {

    /** Returns the HTTP request of a JAX-RS request. */
    public static WireRequest of(ContainerRequestContext request) {
        var call = (ResteasyReactiveContainerRequestContext) request;
        return new WireRequest(((ResteasyReactiveRequestContext) call.getServerRequestContext())
                .unwrap(RoutingContext.class)
                .request());
    }

    public String method() {
        return request.method().name();
    }

    /** Returns path and query, without the scheme and authority that proxies send. */
    public String uri() {
        String uri = request.uri();
        int authority = uri.startsWith("/") ? -1 : uri.indexOf("://");
        if (authority < 0) {
            return uri;
        }
        int path = uri.indexOf('/', authority + 3);
        return path < 0 ? "/" : uri.substring(path);
    }

    /** Returns the path, still percent-encoded. */
    public String rawPath() {
        String uri = uri();
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    /** Returns the query without the question mark, still percent-encoded; empty if there is none. */
    public String rawQuery() {
        String uri = uri();
        int query = uri.indexOf('?');
        return query < 0 ? "" : uri.substring(query + 1);
    }

    /** Returns the decoded values of every query parameter. */
    public Map<String, List<String>> queryParameters() {
        return QueryStringDecoder.builder()
                .semicolonIsNormalChar(true)
                .build(uri())
                .parameters();
    }

    /** Returns the values of every header by its case-insensitive name, including {@code Host} with HTTP/2. */
    public Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers()
                .forEach((name, value) ->
                        headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
        if (request.authority() != null) {
            headers.computeIfAbsent(
                    HttpHeaders.HOST.toString(),
                    key -> List.of(request.authority().toString()));
        }
        return headers;
    }
}
