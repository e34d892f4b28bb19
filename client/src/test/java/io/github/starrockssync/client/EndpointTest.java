package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @Test
    void shouldKnowTheRegionsOfTheContract() {
        Map<String, String> servers = serversOfContract();

        assertThat(servers).hasSize(17);
        servers.forEach(
                (region, server) -> assertThat(Endpoint.ofRegion(region)).hasToString(server));
    }

    @Test
    void shouldNameTheKnownRegionsWhenOneIsUnknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.ofRegion("cn-north-99"))
                .withMessageStartingWith("region cn-north-99 is not one of af-south-1, ")
                .withMessageContainingAll(serversOfContract().keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://localhost:8080",
        "http://localhost:8080/, http://localhost:8080",
        "HTTPS://Example.test, HTTPS://Example.test",
        "https://example.test/base/a%20b/(c), https://example.test/base/a%20b/%28c%29",
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
                "https://example.test?q",
                "https://example.test#f"
            })
    void shouldRefuseWhenTheAddressCannotBeginARequest(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> Endpoint.parse(given));
    }

    private static Map<String, String> serversOfContract() {
        Map<String, String> servers = new TreeMap<>();
        for (JsonNode server : Contract.document().get("servers")) {
            for (JsonNode region : server.at("/variables/region/enum")) {
                servers.put(region.asText(), server.get("url").asText().replace("{region}", region.asText()));
            }
        }
        return servers;
    }
}
