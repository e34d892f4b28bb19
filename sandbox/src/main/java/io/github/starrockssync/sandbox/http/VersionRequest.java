package io.github.starrockssync.sandbox.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/** Distinguishes clients that query the versions of IAM from browsers that open the console: both send GET to the root. */
public final class VersionRequest {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private VersionRequest() {}

    /**
     * Returns whether a request is for the versions.
     *
     * @param request to the root
     */
    public static boolean matches(HttpServerRequest request) {
        String accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
        return READING.contains(request.method())
                && accept.contains(MediaType.APPLICATION_JSON)
                && !accept.contains(MediaType.TEXT_HTML);
    }
}
