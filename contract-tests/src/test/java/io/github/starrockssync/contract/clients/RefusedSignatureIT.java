package io.github.starrockssync.contract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.contract.http.RawRequest;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sandbox finds what was altered in a captured request, by what the official client itself has signed. */
final class RefusedSignatureIT {

    private static final JsonMapper JSON = new JsonMapper();
    /** A header that nothing but the signature looks at before. */
    private static final Pattern ALTERABLE = Pattern.compile("(user-agent|x-project-id|x-sdk-date):.*");

    private static final int TEN_MEGABYTES = 10 << 20;

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    static Stream<CapturedRequest> captured() throws IOException {
        return CapturedRequest.all()
                .filter(CapturedRequest::isVerifiable)
                // which is no path of the API for any caller
                .filter(captured -> !captured.target().endsWith("/"));
    }

    static Stream<CapturedRequest> capturedWithBody() throws IOException {
        return captured()
                .filter(captured -> !captured.body().isEmpty())
                .filter(captured -> captured.header("X-Sdk-Content-Sha256").isEmpty());
    }

    static Stream<CapturedRequest> faulty() throws IOException {
        return CapturedRequest.all()
                .filter(captured -> !captured.isVerifiable())
                .filter(captured -> !captured.canonicalRequest().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("captured")
    void shouldNameTheHeaderWhenItsValueIsAnother(CapturedRequest captured) throws IOException {
        List<String> lines = captured.canonicalRequest().lines().toList();
        int line = lines.indexOf(lines.stream()
                        .filter(ALTERABLE.asMatchPredicate())
                        .findFirst()
                        .orElseThrow())
                + 1;
        String header = lines.get(line - 1);
        String name = header.substring(0, header.indexOf(':'));
        String value = captured.header(name);
        String other = name.equals("x-sdk-date") ? anotherSecond(value) : value + "-other";
        SandboxKey.of(sandbox).acceptAtTheTimeOf(captured);
        JsonNode difference = difference(captured, captured.withHeader(name, other));
        assertThat(difference.path("part").asText()).isEqualTo("headers");
        assertThat(difference.path("line").asInt()).isEqualTo(line);
        assertThat(difference.path("expected").asText()).isEqualTo(name + ":" + other);
        assertThat(difference.path("actual").asText()).isEqualTo(header);
        assertThat(difference.path("problem").asText()).isEqualTo("signature_differs");
    }

    /** Near enough for the signature not to have expired. */
    private static String anotherSecond(String date) {
        return date.endsWith("00Z") ? date.replace("00Z", "01Z") : date.replaceAll("..Z", "00Z");
    }

    @ParameterizedTest
    @MethodSource("captured")
    void shouldNameTheQueryWhenAParameterIsAdded(CapturedRequest captured) throws IOException {
        SandboxKey.of(sandbox).acceptAtTheTimeOf(captured);
        String separator = captured.target().contains("?") ? "&" : "?";
        JsonNode difference = difference(captured, captured.withTarget(captured.target() + separator + "zzz=1"));
        assertThat(difference.path("part").asText()).isEqualTo("query");
        assertThat(difference.path("expected").asText()).endsWith("zzz=1");
        assertThat(difference.path("actual").asText())
                .isEqualTo(captured.canonicalRequest().split("\n")[2]);
    }

    @ParameterizedTest
    @MethodSource("capturedWithBody")
    void shouldNameThePayloadWhenTheBodyIsAnother(CapturedRequest captured) throws IOException {
        SandboxKey.of(sandbox).acceptAtTheTimeOf(captured);
        JsonNode difference = difference(captured, captured.withBody(captured.body() + " "));
        assertThat(difference.path("part").asText()).isEqualTo("payload");
        assertThat(captured.canonicalRequest())
                .endsWith("\n" + difference.path("actual").asText());
    }

    @ParameterizedTest
    @MethodSource("captured")
    void shouldFindNoDifferenceWhenOnlyTheSecretIsAnother(CapturedRequest captured) throws IOException {
        SandboxKey.of(sandbox).acceptAtTheTimeOf(captured);
        SandboxKey.of(sandbox).changeSecret("another-secret-key");
        JsonNode difference = difference(captured, captured);
        assertThat(difference.path("equal").asBoolean())
                .as(difference.toString())
                .isTrue();
        assertThat(difference.has("line")).isFalse();
        assertThat(difference.path("string_to_sign").asText()).startsWith("SDK-HMAC-SHA256\n2");
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void shouldFindTheDifferenceWhenAClientSignsSomethingElseThanItSends(CapturedRequest captured) throws IOException {
        SandboxKey.of(sandbox).acceptAtTheTimeOf(captured);
        JsonNode difference = difference(captured, captured);
        assertThat(difference.path("equal").asBoolean(true))
                .as(difference.toString())
                .isFalse();
    }

    @Test
    void shouldNameThePropertyWhenTheRequestIsUnknownOrTheTextIsTooLong() throws IOException {
        RawExchange unknown = compare("no-such-id", "GET\n/");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("DBS.280001", "$.request_id");
        RawExchange notRefused =
                compare(requestId(RawRequest.of("GET", "/v3/p/nothing").send(sandbox.uri())), "GET\n/");
        assertThat(notRefused.status()).isEqualTo(400);
        assertThat(notRefused.body()).contains("$.request_id");
        RawExchange tooLong = compare("no-such-id", "x".repeat(TEN_MEGABYTES));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("DBS.280001", "$.canonical_request").hasSizeLessThan(1_000);
    }

    @Test
    void shouldTellTheProblemWhenTheHeaderIsMalformed() throws IOException {
        CapturedRequest captured = captured().findFirst().orElseThrow();
        JsonNode difference =
                difference(captured, captured.withHeader("Authorization", "SDK-HMAC-SHA256 Access=A, Signature=0a"));
        assertThat(difference.path("problem").asText()).isEqualTo("authorization_malformed");
        assertThat(difference.path("equal").asBoolean(true)).isFalse();
    }

    /** Sends the altered request, and asks where it differs from what the client has signed. */
    private JsonNode difference(CapturedRequest captured, CapturedRequest altered) throws IOException {
        RawExchange response = altered.request().send(sandbox.uri());
        assertThat(response.status()).as(response.body()).isEqualTo(401);
        assertThat(response.body()).doesNotContain("computed", "canonical");
        RawExchange comparison = compare(requestId(response), captured.canonicalRequest());
        assertThat(comparison.status()).as(comparison.body()).isEqualTo(200);
        String securityToken = captured.header("X-Security-Token");
        if (!securityToken.isEmpty()) {
            String journal = RawRequest.of("GET", "/_sandbox/journal")
                    .send(sandbox.uri())
                    .body();
            assertThat(comparison.body() + journal).doesNotContain(securityToken);
        }
        return JSON.readTree(comparison.body());
    }

    private static String requestId(RawExchange response) {
        return response.head().replaceAll("(?is).*x-request-id: *([0-9a-f]+).*", "$1");
    }

    private RawExchange compare(String requestId, String canonicalRequest) throws IOException {
        String body = JSON.writeValueAsString(
                JSON.createObjectNode().put("request_id", requestId).put("canonical_request", canonicalRequest));
        return RawRequest.of("POST", "/_sandbox/signature")
                .with("Content-Type: application/json")
                .body(body)
                .send(sandbox.uri());
    }
}
