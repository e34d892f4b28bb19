package io.github.starrockssync.contract.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * Sends requests to a server over HTTP/1.1, without following redirects. Thread-safe.
 *
 * @param server what stands before the path of a request
 */
public record HttpSender(URI server) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade");

    /** No response came. */
    public static final class NoResponseException extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoResponseException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Sends a request and waits for the response.
     *
     * @param request sent with all of its headers, except those that belong to a connection
     * @return whatever came
     * @throws NoResponseException if there is no response, with the reason in one line
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
            HttpResponse<byte[]> response = HTTP.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new ApiResponse(response.statusCode(), response.headers().map(), response.body());
        } catch (SSLException e) {
            throw new NoResponseException("No TLS connection to " + server + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new NoResponseException(
                    "No response from " + server + " (" + e.getClass().getSimpleName() + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoResponseException("Interrupted while waiting for " + server, e);
        }
    }

    private URI address(ApiRequest request) {
        return URI.create(server.toString().replaceFirst("/$", "") + request.target());
    }
}
