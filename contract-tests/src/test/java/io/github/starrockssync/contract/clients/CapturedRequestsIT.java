package io.github.starrockssync.contract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.contract.http.RawRequest;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each captured request of an official client, sent again byte for byte at the time of its date. */
final class CapturedRequestsIT {

    private static final Path CAPTURED =
            Path.of("../server-stub/src/test/resources/io/github/starrockssync/server/signature/signed-requests.jsonl");
    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    static Stream<Captured> captured() throws IOException {
        return Files.readAllLines(CAPTURED).stream().map(CapturedRequestsIT::parse);
    }

    record Captured(JsonNode line) {

        boolean isVerifiable() {
            return !line.path("verifiedWith").isEmpty();
        }

        String header(String name) {
            for (JsonNode header : line.path("headers")) {
                if (header.get(0).asText().equalsIgnoreCase(name)) {
                    return header.get(1).asText();
                }
            }
            return "";
        }

        @Override
        public String toString() {
            return line.path("client").asText() + ": " + line.path("case").asText();
        }
    }

    @ParameterizedTest
    @MethodSource("captured")
    void shouldAuthenticateWhatAClientSignsAndNothingElse(Captured captured) throws IOException {
        sandbox.controls()
                .freezeAt(LocalDateTime.parse(captured.line().path("clock").asText(), DATE)
                        .toInstant(ZoneOffset.UTC));
        makeTemporary(captured.header("X-Security-Token"));
        RawExchange response = request(captured.line()).send(sandbox.uri());
        if (captured.isVerifiable()) {
            assertThat(response.status()).as(response.body()).isIn(200, 400, 404);
            assertThat(response.body()).doesNotContain("APIGW.0301");
        } else {
            assertThat(response.status()).as(response.body()).isEqualTo(401);
        }
    }

    /** The access key becomes one that is valid together with the token only. */
    private void makeTemporary(String securityToken) throws IOException {
        if (!securityToken.isEmpty()) {
            JsonNode state = JSON.readTree(sandbox.controls().exportState());
            ((ObjectNode) state.at("/projects/0/access_keys/0")).put("security_token", securityToken);
            sandbox.controls().importState(state.toString());
        }
    }

    private static RawRequest request(JsonNode line) {
        RawRequest request = RawRequest.bare(
                line.path("method").asText(), line.path("target").asText());
        for (JsonNode header : line.path("headers")) {
            String name = header.get(0).asText();
            if (!name.matches("(?i)connection|content-length|transfer-encoding")) {
                request = request.with(name + ": " + header.get(1).asText());
            }
        }
        String body =
                new String(line.path("body").asText("").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        if (body.isEmpty()) {
            return request;
        }
        return line.has("chunks") ? request.chunked(body) : request.body(body);
    }

    private static Captured parse(String line) {
        try {
            return new Captured(JSON.readTree(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
