package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.controls.model.FaultKind;
import io.github.starrockssync.sandbox.controls.model.JournalEntry;
import io.github.starrockssync.sandbox.controls.model.SignatureInput;
import io.github.starrockssync.sandbox.gateway.RefusedSignature;
import io.github.starrockssync.server.signature.CanonicalRequest;
import io.github.starrockssync.server.signature.SignatureProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RecordedExchangeTest {

    private static final Instant ARRIVAL = Instant.parse("2026-11-22T12:00:00.123456789Z");
    private static final String SECRET = "a-secret-token";
    private static final String OTHER_SECRET = "another-secret-token";
    private static final String HASH_OF_OTHER_SECRET =
            "6dd165fb05afa5fb1d53e234b4d9050c9d9a993427bd94bdbc2afb0933e5f350";

    @Test
    void shouldTellEverythingButSecrets() {
        assertThat(entry("/v3/%E6%95%B0?a=1&a=2", "modifyDataSync", "{\"note\":\"数 " + SECRET + "\"}"))
                .isEqualTo(new JournalEntry()
                        .time("2026-11-22T12:00:00.123456789Z")
                        .requestId("r1")
                        .operation("modifyDataSync")
                        .method("PUT")
                        .path("/v3/%E6%95%B0")
                        .query(Map.of("a", "1,2", "token", "***"))
                        .headers(Map.of("x-auth-token", "***", "accept", "a/b,c/d"))
                        .requestBody("{\"note\":\"数 ***\"}")
                        .status(200)
                        .responseHeaders(Map.of("retry-after", "1"))
                        .responseBody("{\"note\":\"数 ***\"}")
                        .fault(FaultKind.DELAY)
                        .durationMilliseconds(5L));
    }

    @Test
    void shouldTellNoOperationAndNoBodiesWhenThereAreNone() {
        JournalEntry entry = entry("//v3/./x//y", null, null);
        assertThat(entry.getOperation()).isNull();
        assertThat(entry.getRequestBody()).isNull();
        assertThat(entry.getResponseBody()).isNull();
        assertThat(entry.getPath()).isEqualTo("/v3/x/y");
    }

    @Test
    void shouldTellThePathAloneWhenTheAddressHasAHost() {
        assertThat(entry("http://localhost//v3/./x//y?z", null, null).getPath()).isEqualTo("/v3/x/y");
    }

    @Test
    void shouldTellTheAddressAsItCameWhenItIsNone() {
        assertThat(entry("http://a b/v3", null, null).getPath()).isEqualTo("http://a b/v3");
    }

    @Test
    void shouldNotShowSecretsWhenPrinted() {
        assertThat(recorded("/v3", null, SECRET).toString()).contains("r1").doesNotContain(SECRET);
    }

    @Test
    void shouldTellWhatWasSignedWithoutSecretsWhenASignatureIsRefused() {
        CanonicalRequest computed = new CanonicalRequest(
                "20261122T120000Z",
                "PUT\n/" + SECRET + "/\n\nx-security-token:" + OTHER_SECRET + "\n\nx-security-token\n0a");
        RefusedSignature refused = new RefusedSignature(SignatureProblem.DATE_NOT_SIGNED, List.of(computed));
        JournalEntry entry = recorded("/v3", null, null, refused).entry();
        assertThat(entry.getSignature().getProblem())
                .isEqualTo(io.github.starrockssync.sandbox.controls.model.SignatureProblem.DATE_NOT_SIGNED);
        assertThat(entry.getSignature().getComputed())
                .containsExactly(new SignatureInput()
                        .canonicalRequest(
                                "PUT\n/***/\n\nx-security-token:" + HASH_OF_OTHER_SECRET + "\n\nx-security-token\n0a")
                        .stringToSign(computed.stringToSign()));
    }

    private static JournalEntry entry(String uri, @Nullable String operation, @Nullable String body) {
        return recorded(uri, operation, body).entry();
    }

    private static RecordedExchange recorded(String uri, @Nullable String operation, @Nullable String body) {
        return recorded(uri, operation, body, null);
    }

    private static RecordedExchange recorded(
            String uri, @Nullable String operation, @Nullable String body, @Nullable RefusedSignature signature) {
        return new RecordedExchange(
                ARRIVAL,
                Duration.ofNanos(5_000_001),
                "r1",
                operation,
                "PUT",
                uri,
                Map.of("a", List.of("1", "2"), "token", List.of(SECRET)),
                Map.of("X-Auth-Token", List.of(SECRET), "Accept", List.of("a/b", "c/d")),
                body,
                200,
                Map.of("Retry-After", List.of(1)),
                body,
                FaultKind.DELAY,
                signature);
    }
}
