package io.github.starrockssync.contract.tool;

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

/** Reads texts from where the user says they are: a file or an address. */
final class Sources {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(TIME_LIMIT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Sources() {}

    static boolean isAddress(String location) {
        return location.matches("(?i)https?://.*");
    }

    static String text(String location) {
        return isAddress(location) ? body(location) : file(Path.of(location));
    }

    static String file(Path file) {
        if (!Files.exists(file)) {
            throw new UnusableInputException("No such file or directory: " + file);
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnusableInputException("Cannot be read: " + file + " (" + e + ")");
        }
    }

    static String resource(String name) {
        try (InputStream in = Sources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new UnusableInputException("Not in this jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableInputException("Cannot be read: " + name + " (" + e + ")");
        }
    }

    static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (isAddress(text) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // refused below, with what was given
        }
        throw new UnusableInputException("Not an http or https address: " + text);
    }

    /** Fails unless somebody answers there, whatever the answer. */
    static void reach(URI address) {
        send(HttpRequest.newBuilder(address).timeout(TIME_LIMIT).build());
    }

    static HttpResponse<String> post(URI address, String json) {
        return send(HttpRequest.newBuilder(address)
                .timeout(TIME_LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private static String body(String location) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(address(location))
                .timeout(TIME_LIMIT)
                .header("Accept", "application/hal+json, application/json, */*")
                .build());
        if (response.statusCode() != 200) {
            throw new UnusableInputException(location + " answers " + response.statusCode());
        }
        return response.body();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnusableInputException(
                    "Cannot be reached: " + request.uri() + " (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableInputException("Interrupted while asking " + request.uri());
        }
    }
}
