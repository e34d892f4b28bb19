package io.github.starrockssync.contract.http;

import io.github.starrockssync.contract.http.HttpSender.NoResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Files and addresses that the user names. Whatever is wrong with them is invalid input. */
public final class Sources {

    private Sources() {}

    /** Returns whether a location is an address rather than a file. */
    public static boolean isAddress(String location) {
        return location.matches("(?i)https?://.*");
    }

    /** Reads a file or the body at an address, of at most 4 MiB. */
    public static String text(String location) {
        if (!isAddress(location)) {
            return file(Path.of(location));
        }
        ApiResponse response =
                send("GET", address(location), Map.of("Accept", "application/json, application/yaml, */*"), "");
        if (response.status() != 200) {
            throw new InvalidInputException(location + " returns " + response.status());
        }
        return response.text();
    }

    /** Reads a file of at most 4 MiB. */
    public static String file(Path file) {
        if (!Files.exists(file)) {
            throw new InvalidInputException("No such file or directory: " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(HttpSender.MAX_SIZE + 1);
            if (bytes.length > HttpSender.MAX_SIZE) {
                throw new InvalidInputException("Larger than 4 MiB: " + file);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidInputException("Cannot be read: " + file + " (" + e + ")");
        }
    }

    /** Writes a file. */
    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new InvalidInputException("Cannot be written: " + file + " (" + e + ")");
        }
    }

    /** Parses an address of HTTP or HTTPS, with a host. */
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

    /** Sends a request, whatever the status of its response. */
    public static ApiResponse send(String method, URI address, Map<String, String> headers, String body) {
        ApiRequest request = ApiRequest.of(method, "").body(body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            request = request.header(header.getKey(), header.getValue());
        }
        try {
            return HttpSender.followingRedirects(address).send(request);
        } catch (NoResponseException e) {
            throw new InvalidInputException(e.getMessage());
        }
    }
}
