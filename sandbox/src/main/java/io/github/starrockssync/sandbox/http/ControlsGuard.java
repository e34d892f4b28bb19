package io.github.starrockssync.sandbox.http;

import io.github.starrockssync.sandbox.options.SandboxOptions;
import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Rejects requests of web pages of other origins for the controls, which require no credentials and expose all of them. A page
 * cannot send a request that changes something without the header {@code Origin}; it can read a response only if its own host
 * name resolves to the sandbox (DNS rebinding), and then {@code Host} contains that name. The API requires credentials, and so
 * is served to every origin and under every name.
 */
final class ControlsGuard {

    static final String CONTROLS = "/_sandbox";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String LOOPBACK = "localhost";

    private final Set<String> allowedHosts;

    ControlsGuard(SandboxOptions options) {
        this.allowedHosts = options.allowedHosts();
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, FilterOrder.CONTROLS_GUARD_ROUTE);
    }

    private void filter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isForControls(context.normalizedPath())) {
            context.next();
        } else if (!isAllowed(request.authority())) {
            HostAndPort host = request.authority();
            HttpRefusal.FOREIGN_HOST.respond(context, host == null ? "" : host.host());
        } else if (!READING.contains(request.method()) && isForeign(request)) {
            HttpRefusal.FOREIGN_ORIGIN.respond(context);
        } else {
            context.next();
        }
    }

    private static boolean isForControls(String path) {
        return path.startsWith(CONTROLS);
    }

    /** Only HTTP/1.0 clients may omit the host; browsers always send it. */
    private boolean isAllowed(HostAndPort authority) {
        if (authority == null) {
            return true;
        }
        String host = authority.host().toLowerCase(Locale.ROOT);
        return isAddress(host) || host.equals(LOOPBACK) || host.endsWith("." + LOOPBACK) || allowedHosts.contains(host);
    }

    private static boolean isAddress(String host) {
        return NetUtil.isValidIpV4Address(host)
                || host.startsWith("[") && host.endsWith("]") && NetUtil.isValidIpV6Address(host);
    }

    private static boolean isForeign(HttpServerRequest request) {
        List<String> origins = request.headers().getAll(HttpHeaders.ORIGIN);
        List<String> sites = request.headers().getAll(FETCH_SITE);
        return !origins.stream().allMatch(origin -> isOwn(origin, request)) || !OWN_SITE.containsAll(sites);
    }

    /** Accepts both schemes, because a proxy may use another one than the sandbox. */
    private static boolean isOwn(String origin, HttpServerRequest request) {
        HostAndPort host = request.authority();
        return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
    }
}
