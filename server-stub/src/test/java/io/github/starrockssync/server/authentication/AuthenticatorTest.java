package io.github.starrockssync.server.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.signature.AccessKey;
import io.github.starrockssync.server.signature.SignedRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthenticatorTest {

    private static final String SIGNATURE = "SDK-HMAC-SHA256 Access=AK, SignedHeaders=x-sdk-date, Signature=0a";
    private static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Authenticator unit = new Authenticator(
            new Credentials() {
                @Override
                public Optional<Caller> findToken(String token) {
                    if (token.equals("expired")) {
                        throw new ServiceException(ApiError.TOKEN_EXPIRED, NOW);
                    }
                    return token.equals("token") ? Optional.of(new Caller(PROJECT, "user")) : Optional.empty();
                }

                @Override
                public Optional<AccessKey> findAccessKey(String id) {
                    return id.equals("AK") ? Optional.of(new AccessKey(id, "secret", PROJECT)) : Optional.empty();
                }
            },
            () -> NOW);

    @Test
    void shouldReturnTheCallerWhenTheTokenIsKnown() {
        Caller caller = new Caller(PROJECT, "user");

        assertThat(authenticate(Map.of("X-Auth-Token", List.of("token")))).isEqualTo(caller);
        assertThat(authenticate(Map.of("X-Auth-Token", List.of("token", "token"))))
                .isEqualTo(caller);
        assertThat(authenticate(Map.of("X-Auth-Token", List.of("token"), "Authorization", List.of("Basic YTpi"))))
                .isEqualTo(caller);
        assertThat(caller.getName()).isEqualTo("user");
        assertThat(new Caller(PROJECT, null).getName()).isEqualTo(PROJECT);
        assertThat(new Caller(null, null).getName()).isEmpty();
    }

    @Test
    void shouldRefuseWhenThereIsNothingOrAnInvalidToken() {
        assertRefused(Map.of(), ApiError.TOKEN_MISSING);
        assertRefused(Map.of("X-Auth-Token", List.of("")), ApiError.TOKEN_MISSING);
        assertRefused(Map.of("X-Auth-Token", List.of("other")), ApiError.TOKEN_INVALID);
        assertRefused(Map.of("X-Auth-Token", List.of("expired")), ApiError.TOKEN_EXPIRED);
        assertRefused(Map.of("Authorization", List.of("Bearer token")), ApiError.TOKEN_MISSING);
    }

    @Test
    void shouldVerifyTheSignatureWhenThereIsATokenToo() {
        assertRefused(
                Map.of("X-Auth-Token", List.of("token"), "Authorization", List.of(SIGNATURE)),
                ApiError.SIGNATURE_MISMATCH);
        assertRefused(
                Map.of("X-Auth-Token", List.of("token"), "Authorization", List.of(SIGNATURE.replace("=AK", "=NONE"))),
                ApiError.ACCESS_KEY_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Auth-Token", "Authorization", "X-Sdk-Date", "X-Project-Id", "X-Security-Token"})
    void shouldNameTheHeaderWhenItHasDifferentValues(String name) {
        Map<String, List<String>> headers = new TreeMap<>(Map.of("X-Auth-Token", List.of("token")));
        headers.put(name, List.of("token", "other"));

        assertThatThrownBy(() -> authenticate(headers))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.violations().listed())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.location()).isEqualTo(name)));
    }

    @ParameterizedTest
    @CsvSource({PROJECT + "," + PROJECT, PROJECT + ", malformed", PROJECT + ","})
    void shouldPermitTheProjectWhenItIsThatOfTheCaller(String own, @Nullable String inPath) {
        assertThatCode(() -> Authenticator.requireProject(new Caller(own, null), inPath))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({PROJECT + ", 1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f", "," + PROJECT, ","})
    void shouldForbidTheProjectWhenItIsNotThatOfTheCaller(@Nullable String own, @Nullable String inPath) {
        assertThatThrownBy(() -> Authenticator.requireProject(new Caller(own, "user"), inPath))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.error()).isEqualTo(ApiError.PERMISSION_DENIED));
    }

    private void assertRefused(Map<String, List<String>> headers, ApiError error) {
        assertThatThrownBy(() -> authenticate(headers))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }

    private Caller authenticate(Map<String, List<String>> headers) {
        return unit.authenticate(headers, () -> new SignedRequest("GET", "/v3/p/jobs", "", headers, new byte[0]));
    }
}
