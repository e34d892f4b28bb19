package io.github.starrockssync.client.internal.auth;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request to be sent, without credentials.
 *
 * @param uri everything encoded
 * @param query encoded names and values, in the order of the URI
 * @param headers by name, which differs not only in case; the HTTP client adds {@code Host} and the length
 * @param body bytes to send, empty for none
 * @param projectId project of the request, or {@code null}
 */
public record OutgoingRequest(
        String method,
        URI uri,
        List<Map.Entry<String, String>> query,
        Map<String, String> headers,
        byte[] body,
        @Nullable String projectId) {

    /** Returns a modifiable copy of the headers, for {@link #withHeaders}. */
    public Map<String, String> copyOfHeaders() {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }

    public OutgoingRequest withHeaders(Map<String, String> others) {
        return new OutgoingRequest(method, uri, query, others, body, projectId);
    }

    public HttpRequest toHttp(Duration timeout) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(timeout);
        headers.forEach(builder::header);
        // without a body publisher, no Content-Length
        return switch (method) {
            case "GET" -> builder.GET().build();
            default ->
                builder.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                        .build();
        };
    }

    /** Returns the {@code Host} header as java.net.http sends it: without the default port of the scheme. */
    public String host() {
        int implied = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return uri.getPort() == -1 || uri.getPort() == implied ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }
}
