package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.starrockssync.client.internal.http.Endpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080",
        "http://localhost:8080/, http://localhost:8080",
        "HTTPS://Example.test, HTTPS://Example.test",
        "https://example.test/base/a%20b/(c), https://example.test/base/a%20b/%28c%29",
        "https://example.test/a%2Fb, https://example.test/a%2Fb",
        "example.test, https://example.test",
        "localhost:8443/base/, https://localhost:8443/base",
        "http://[::1]:8080, http://[::1]:8080",
    })
    void shouldNormalizeTheAddressWhenItIsOne(String given, String expected) {
        assertThat(Endpoint.parse(given)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.test",
                "http:///path",
                "http://example.test/a b",
                "http://",
                "",
                "http://a_b.test",
                "https://u:p@example.test",
                "https://u:p@example test",
                "https://example.test/a/../b",
                "https://example.test/%2e%2e",
                "https://example.test?q",
                "https://example.test#f"
            })
    void shouldRefuseWhenTheAddressCannotBeginARequest(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.parse(given))
                .withMessageNotContaining("p@");
    }
}
