package io.github.starrockssync.contract.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * Sends requests to a server over HTTP/1.1. Thread-safe.
 *
 * @param server what stands before the path of a request
 * @param client follows redirects or not
 */
public record HttpSender(URI server, HttpClient client) {

    /** Sources are not read, and responses not received, beyond it. */
    static final int MAX_SIZE = 4 * 1024 * 1024;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final HttpClient DIRECT = client(HttpClient.Redirect.NEVER);
    private static final HttpClient REDIRECTED = client(HttpClient.Redirect.NORMAL);
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade");

    /** Does not follow redirects. */
    public HttpSender(URI server) {
        this(server, DIRECT);
    }

    static HttpSender followingRedirects(URI server) {
        return new HttpSender(server, REDIRECTED);
    }

    private static HttpClient client(HttpClient.Redirect redirect) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(redirect)
                .connectTimeout(TIMEOUT)
                .build();
    }

    /** No response came. */
    public static final class NoResponseException extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoResponseException(String message) {
            super(message);
        }
    }

    /**
     * Sends a request, with all of its headers except those that belong to a connection, and waits for the response. Throws
     * {@link NoResponseException} with the reason in one line.
     */
    public ApiResponse send(ApiRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address(request))
                .timeout(TIMEOUT)
                .method(
                        request.method(),
                        request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> {
            if (OF_THE_CONNECTION.stream().noneMatch(name::equalsIgnoreCase)) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        try {
            HttpResponse<InputStream> response =
                    client.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(MAX_SIZE + 1);
                if (bytes.length > MAX_SIZE) {
                    throw new NoResponseException("Larger than 4 MiB: the response of " + server);
                }
                return new ApiResponse(response.statusCode(), response.headers().map(), bytes);
            }
        } catch (SSLException e) {
            throw new NoResponseException("No TLS connection to " + server + ": " + e.getMessage()
                    + " (javax.net.ssl.trustStore names certificates to trust)");
        } catch (IOException e) {
            throw new NoResponseException(
                    "No response from " + server + " (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoResponseException("Interrupted while waiting for " + server);
        }
    }

    private URI address(ApiRequest request) {
        return request.target().isEmpty()
                ? server
                : URI.create(server.toString().replaceFirst("/$", "") + request.target());
    }
}
