package io.github.starrockssync.contract.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Reads texts from the files and addresses that the user names. Whatever is wrong with them is invalid input. */
public final class Sources {

    private static final int MAX_SIZE = 4 * 1024 * 1024;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Sources() {}

    /**
     * Returns whether a location is an address rather than a file.
     *
     * @param location as the user gave it
     * @return true for HTTP and HTTPS
     */
    public static boolean isAddress(String location) {
        return location.matches("(?i)https?://.*");
    }

    /**
     * Reads a file or the body at an address.
     *
     * @param location of at most 4 MiB
     * @return decoded as UTF-8
     */
    public static String text(String location) {
        if (!isAddress(location)) {
            return file(Path.of(location));
        }
        ApiResponse response = send(HttpRequest.newBuilder(address(location))
                .timeout(TIMEOUT)
                .header("Accept", "application/json, application/yaml, */*")
                .build());
        if (response.status() != 200) {
            throw new InvalidInputException(location + " returns " + response.status());
        }
        return response.text();
    }

    /**
     * Reads a file.
     *
     * @param file of at most 4 MiB
     * @return decoded as UTF-8
     */
    public static String file(Path file) {
        if (!Files.exists(file)) {
            throw new InvalidInputException("No such file or directory: " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return limited(file.toString(), in);
        } catch (IOException e) {
            throw new InvalidInputException("Cannot be read: " + file + " (" + e + ")");
        }
    }

    /**
     * Parses an address.
     *
     * @param text as the user gave it
     * @return of HTTP or HTTPS, with a host
     */
    public static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (isAddress(text) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // refused below, with what was given
        }
        throw new InvalidInputException("Not an http or https address: " + text);
    }

    /**
     * Sends a request, whatever the status of its response.
     *
     * @param method of HTTP
     * @param address to send it to
     * @param headers to send
     * @param body empty for none
     * @return with a body of at most 4 MiB
     */
    public static ApiResponse send(String method, URI address, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    private static ApiResponse send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new ApiResponse(
                        response.statusCode(),
                        response.headers().map(),
                        limited(request.uri().toString(), body).getBytes(StandardCharsets.UTF_8));
            }
        } catch (SSLException e) {
            throw new InvalidInputException("No TLS connection to " + request.uri() + ": " + e.getMessage()
                    + " (javax.net.ssl.trustStore names certificates to trust)");
        } catch (IOException e) {
            throw new InvalidInputException(
                    "Cannot be reached: " + request.uri() + " (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvalidInputException("Interrupted while waiting for " + request.uri());
        }
    }

    private static String limited(String source, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_SIZE + 1);
        if (bytes.length > MAX_SIZE) {
            throw new InvalidInputException("Larger than 4 MiB: " + source);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
