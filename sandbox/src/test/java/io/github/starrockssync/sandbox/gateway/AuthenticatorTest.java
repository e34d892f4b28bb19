package io.github.starrockssync.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthenticatorTest {

    private static final CredentialStore CREDENTIALS = new CredentialStore() {
        @Override
        public Optional<String> projectOfToken(String token) {
            return token.equals("token") ? Optional.of("project-of-token") : Optional.empty();
        }

        @Override
        public Optional<AccessKey> accessKey(String id) {
            return id.equals("AK") ? Optional.of(new AccessKey(id, "SK", "project-of-key")) : Optional.empty();
        }
    };

    private final Authenticator unit = new Authenticator(CREDENTIALS, () -> Instant.parse("2026-11-22T12:00:00Z"));

    @Test
    void shouldTellProjectWhenTokenIsKnown() {
        assertThat(projectOf(Map.of("x-auth-token", "token"))).isEqualTo("project-of-token");
    }

    @Test
    void shouldRefuseWhenThereIsNothingOrAnUnknownToken() {
        assertRefused(Map.of(), ApiError.TOKEN_MISSING);
        assertRefused(Map.of("x-auth-token", "other"), ApiError.TOKEN_INVALID);
        assertRefused(Map.of("authorization", "Bearer token"), ApiError.TOKEN_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261122T120000Z", "20261122T114500Z", "20261122T121500Z"})
    void shouldTellProjectWhenSignatureIsFresh(String date) {
        assertThat(projectOf(signed("AK", "SK", date, "host;x-sdk-date"))).isEqualTo("project-of-key");
    }

    @ParameterizedTest
    @CsvSource({"20261122T114459Z", "20261122T121501Z"})
    void shouldRefuseWhenDateIsFarOff(String date) {
        assertRefused(signed("AK", "SK", date, "host;x-sdk-date"), ApiError.SIGNATURE_EXPIRED);
    }

    @Test
    void shouldRefuseWhenDateCannotBeRead() {
        assertRefused(signed("AK", "SK", "2026-11-22", "host;x-sdk-date"), ApiError.SIGNATURE_MISMATCH);
    }

    @Test
    void shouldRefuseWhenKeyIsUnknownOrSecretIsWrong() {
        assertRefused(signed("XX", "SK", "20261122T120000Z", "host;x-sdk-date"), ApiError.ACCESS_KEY_UNKNOWN);
        assertRefused(signed("AK", "XX", "20261122T120000Z", "host;x-sdk-date"), ApiError.SIGNATURE_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "x-sdk-date", "x-other"})
    void shouldRefuseWhenSignatureDoesNotCoverHostAndDate(String signedHeaders) {
        assertRefused(signed("AK", "SK", "20261122T120000Z", signedHeaders), ApiError.SIGNATURE_MISMATCH);
    }

    @Test
    void shouldNotShowSecretWhenKeyIsPrinted() {
        assertThat(CREDENTIALS.accessKey("AK").orElseThrow().toString())
                .contains("AK")
                .doesNotContain("SK");
    }

    private void assertRefused(Map<String, String> headers, ApiError error) {
        assertThatThrownBy(() -> projectOf(headers))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }

    private String projectOf(Map<String, String> headers) {
        SignedRequest request = request(headers);
        return unit.projectOf(request.headers(), () -> request);
    }

    private static Map<String, String> signed(String accessKey, String secret, String date, String signedHeaders) {
        Map<String, String> headers = new TreeMap<>(Map.of("x-sdk-date", date));
        String signature = new CanonicalRequest(request(headers), List.of(signedHeaders.split(";"))).signature(secret);
        headers.put(
                "authorization",
                "SDK-HMAC-SHA256 Access=%s, SignedHeaders=%s, Signature=%s"
                        .formatted(accessKey, signedHeaders, signature));
        return headers;
    }

    private static SignedRequest request(Map<String, String> headers) {
        Map<String, List<String>> all = new TreeMap<>(Map.of("host", List.of("localhost")));
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new SignedRequest("GET", "/v3/p/jobs", "id=1", all, new byte[0]);
    }
}
