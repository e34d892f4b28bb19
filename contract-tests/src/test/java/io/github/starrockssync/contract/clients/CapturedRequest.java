package io.github.starrockssync.contract.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.contract.http.RawRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request of an official client, captured on the wire.
 *
 * @param body its characters are bytes; empty if there is none
 * @param headers as they were sent, in their order
 */
record CapturedRequest(JsonNode line, String method, String target, List<Header> headers, String body) {

    private static final Path CAPTURED =
            Path.of("../server-stub/src/test/resources/io/github/starrockssync/server/signature/signed-requests.jsonl");
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    record Header(String name, String value) {}

    static Stream<CapturedRequest> all() throws IOException {
        return of(CAPTURED);
    }

    /** All of a file. */
    static Stream<CapturedRequest> of(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(CapturedRequest::parse);
    }

    /** What the request is for. */
    String name() {
        return line.path("case").asText();
    }

    boolean isSigned() {
        return !line.path("clock").isNull();
    }

    private static CapturedRequest parse(String text) {
        try {
            JsonNode line = JSON.readTree(text);
            List<Header> headers = new ArrayList<>();
            line.path("headers")
                    .forEach(header -> headers.add(
                            new Header(header.get(0).asText(), header.get(1).asText())));
            String body = new String(
                    line.path("body").asText("").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return new CapturedRequest(
                    line, line.path("method").asText(), line.path("target").asText(), headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the client signs what it sends. */
    boolean isVerifiable() {
        return !line.path("verifiedWith").isEmpty();
    }

    /** What the client has signed, as its own signer made it. */
    String canonicalRequest() {
        return line.path("canonicalRequest").asText();
    }

    Instant date() {
        return LocalDateTime.parse(line.path("clock").asText(), DATE).toInstant(ZoneOffset.UTC);
    }

    /** Returns the value of a header; empty if there is none. */
    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    CapturedRequest withHeader(String name, String value) {
        List<Header> changed = headers.stream()
                .map(header -> header.name().equalsIgnoreCase(name) ? new Header(header.name(), value) : header)
                .toList();
        return new CapturedRequest(line, method, target, changed, body);
    }

    CapturedRequest withTarget(String other) {
        return new CapturedRequest(line, method, other, headers, body);
    }

    CapturedRequest withBody(String other) {
        return new CapturedRequest(line, method, target, headers, other);
    }

    RawRequest request() {
        RawRequest request = RawRequest.bare(method, target);
        for (Header header : headers) {
            if (!header.name().matches("(?i)connection|content-length|transfer-encoding")) {
                request = request.with(header.name() + ": " + header.value());
            }
        }
        if (body.isEmpty()) {
            return request;
        }
        return line.has("chunks") ? request.chunked(body) : request.body(body);
    }

    @Override
    public String toString() {
        return line.path("client").asText() + ": " + name();
    }
}
