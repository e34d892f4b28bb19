package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {

    private static final String SECRET = "s3cr3t-s3cr3t-s3cr3t";

    private final Redaction unit = new Redaction();

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Auth-Token", "x-auth-token", "X-Security-Token", "Cookie", "Proxy-Authorization", "Signature"
            })
    void shouldMaskWhatHasTheNameOfASecret(String name) {
        assertThat(unit.withoutSecrets(Map.of(name, List.of(SECRET))).values()).containsExactly("***");
    }

    @Test
    void shouldKeepAllOfASignatureButItsValue() {
        String signed = "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=";
        assertThat(unit.withoutSecrets(Map.of("Authorization", List.of(signed + SECRET))))
                .containsExactly(Map.entry("authorization", signed + "***"));
        assertThat(unit.text("was " + SECRET)).isEqualTo("was ***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + SECRET, SECRET, "SDK-HMAC-SHA256 Signature=" + SECRET, "Basic a " + SECRET})
    void shouldMaskAnyOtherAuthorization(String value) {
        assertThat(unit.withoutSecrets(Map.of("Authorization", List.of(value))))
                .containsExactly(Map.entry("authorization", "***"));
    }

    @Test
    void shouldMaskTheSameTextWhereverItStands() {
        Map<String, String> headers =
                unit.withoutSecrets(Map.of("X-Auth-Token", List.of(SECRET), "A-Note", List.of("my " + SECRET)));
        Map<String, String> query = unit.withoutSecrets(Map.of("q", List.of("1", SECRET)));
        assertThat(headers).containsEntry("a-note", "my ***");
        assertThat(query).containsEntry("q", "1,***");
        assertThat(unit.scrubbed("/v3/" + SECRET)).isEqualTo("/v3/***");
        assertThat(unit.text(null)).isNull();
    }

    @Test
    void shouldMaskASecretThatIsPercentEncoded() {
        unit.withoutSecrets(Map.of("X-Auth-Token", List.of("ab+/cd==efgh")));
        assertThat(unit.scrubbed("/v3/ab%2B%2Fcd%3D%3Defgh/x")).isEqualTo("/v3/***/x");
    }

    @Test
    void shouldLeaveAloneWhatIsNoSecret() {
        Map<String, List<String>> headers = Map.of("X-Language", List.of("en-us"), "X-Auth-Token", List.of("abc"));
        assertThat(unit.withoutSecrets(headers)).containsEntry("x-language", "en-us");
        assertThat(unit.text("abc")).isEqualTo("abc");
    }
}
