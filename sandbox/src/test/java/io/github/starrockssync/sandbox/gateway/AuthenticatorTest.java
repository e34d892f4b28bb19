package io.github.starrockssync.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.generated.model.Language;
import io.github.starrockssync.server.signature.SignedRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthenticatorTest {

    private static final String SIGNATURE = "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date, Signature=0a";

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Authenticator unit = new Authenticator(
            new CredentialStore() {
                @Override
                public Optional<Token> token(String text) {
                    return switch (text) {
                        case "token" -> Optional.of(new Token(text, "project-of-token"));
                        case "issued" -> Optional.of(new Token(text, null, "user", NOW.plusMillis(1)));
                        case "expired" -> Optional.of(new Token(text, "project", "user", NOW));
                        default -> Optional.empty();
                    };
                }

                @Override
                public Optional<ProjectAccessKey> accessKey(String id) {
                    Instant end = id.equals("EXPIRED") ? NOW : NOW.plusMillis(1);
                    return id.equals("AK")
                            ? Optional.empty()
                            : Optional.of(new ProjectAccessKey(id, "secret", "project", "security-token", end));
                }
            },
            () -> NOW);

    @Test
    void shouldTellProjectWhenTokenIsKnown() {
        assertThat(projectOf(Map.of("X-Auth-Token", List.of("token")))).isEqualTo("project-of-token");
        assertThat(projectOf(Map.of("X-Auth-Token", List.of("token", "token")))).isEqualTo("project-of-token");
        assertThat(projectOf(Map.of("X-Auth-Token", List.of("token"), "Authorization", List.of("Basic YTpi"))))
                .isEqualTo("project-of-token");
    }

    @Test
    void shouldRefuseWhenThereIsNothingOrAnUnknownToken() {
        assertRefused(Map.of(), ApiError.TOKEN_MISSING);
        assertRefused(Map.of("X-Auth-Token", List.of("")), ApiError.TOKEN_MISSING);
        assertRefused(Map.of("X-Auth-Token", List.of("other")), ApiError.TOKEN_INVALID);
        assertRefused(Map.of("Authorization", List.of("Bearer token")), ApiError.TOKEN_MISSING);
    }

    @Test
    void shouldTellTheUserWhenTheTokenWasIssuedAndRefuseItOnceItExpires() {
        assertThat(callerOf(Map.of("X-Auth-Token", List.of("issued")))).isEqualTo(new Caller(null, "user"));
        assertRefused(Map.of("X-Auth-Token", List.of("expired")), ApiError.TOKEN_EXPIRED);
        assertThatThrownBy(() -> callerOf(Map.of("X-Auth-Token", List.of("expired"))))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.body(Language.EN_US, "").getErrorMsg())
                                .isEqualTo("Incorrect IAM authentication information: token expires,"
                                        + " expires_at: 2026-11-22T12:00:00.000000Z"));
    }

    @Test
    void shouldNotKnowATemporaryKeyOnceItExpires() {
        assertRefused(
                Map.of("Authorization", List.of(SIGNATURE.replace("=AK", "=EXPIRED"))), ApiError.ACCESS_KEY_UNKNOWN);
        assertRefused(
                Map.of("Authorization", List.of(SIGNATURE.replace("=AK", "=VALID"))), ApiError.SIGNATURE_MISMATCH);
    }

    @Test
    void shouldVerifyTheSignatureWhenThereIsATokenToo() {
        assertRefused(
                Map.of("X-Auth-Token", List.of("token"), "Authorization", List.of(SIGNATURE)),
                ApiError.ACCESS_KEY_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Auth-Token", "Authorization", "X-Sdk-Date", "X-Project-Id", "X-Security-Token"})
    void shouldNameTheHeaderWhenItHasDifferentValues(String name) {
        Map<String, List<String>> headers = new TreeMap<>(Map.of("X-Auth-Token", List.of("token")));
        headers.put(name, List.of("token", "other"));
        assertThatThrownBy(() -> projectOf(headers))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.violations().listed())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.where()).isEqualTo(name)));
    }

    private void assertRefused(Map<String, List<String>> headers, ApiError error) {
        assertThatThrownBy(() -> projectOf(headers))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }

    private String projectOf(Map<String, List<String>> headers) {
        return callerOf(headers).projectId();
    }

    private Caller callerOf(Map<String, List<String>> headers) {
        return unit.callerOf(headers, () -> new SignedRequest("GET", "/v3/p/jobs", "", headers, new byte[0]));
    }
}
