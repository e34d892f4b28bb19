package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.client.internal.http.Regions;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {
    private final FakeEnvironment around = new FakeEnvironment();

    @Test
    void shouldKnowExactlyTheRegionsOfTheContract() {
        assertThat(Regions.known()).hasSize(17).isEqualTo(serversOfContract());
    }

    @ParameterizedTest
    @CsvSource({
        "cn-north-4, https://gaussdb.cn-north-4.myhuaweicloud.com",
        "tr-west-1, https://gaussdbformysql.tr-west-1.myhuaweicloud.com",
        "af-south-1, https://gaussdb-mysql.af-south-1.myhuaweicloud.com"
    })
    void shouldUseTheAddressOfTheContractWhenNoVariableIsSet(String region, String expected) {
        around.variable("HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_9", "https://example.test")
                .variable("HUAWEICLOUD_SDK_REGION_ECS_CN_NORTH_4", "https://example.test");

        assertThat(endpoint(region)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "sa-brazil-1, HUAWEICLOUD_SDK_REGION_GAUSSDB_SA_BRAZIL_1",
        "cn-north-99, HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_99",
        "my-private-region, HUAWEICLOUD_SDK_REGION_GAUSSDB_MY_PRIVATE_REGION"
    })
    void shouldUseTheAddressOfTheVariableWhenItIsSet(String region, String variable) {
        around.variable(variable, "https://gaussdb.example.test:8443");

        assertThat(endpoint(region)).isEqualTo("https://gaussdb.example.test:8443");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"example.test", "https://example.test/", "' https://example.test , https://other.test'"})
    void shouldUseTheFirstAddressOfTheVariableWhenItHoldsSeveral(String value) {
        around.variable("HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4", value);

        assertThat(endpoint("cn-north-4")).isEqualTo("https://example.test");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://user:a-password@example.test | endpoint has a user, a query or a fragment",
                "https://user:a-password example.test | endpoint is not a URI: Illegal character in authority",
                "', https://example.test' | endpoint is not a URI: Expected authority",
                "ftp://a-password | endpoint is not an http or https address with a host"
            })
    void shouldNameTheVariableAndNotItsValueWhenItHoldsNoAddress(String value, String reason) {
        around.variable("HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4", value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint("cn-north-4"))
                .withMessage("HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4: " + reason)
                .withNoCause();
    }

    @ParameterizedTest
    @CsvSource({
        "cn-north-99, HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_99",
        "CN-NORTH-4, HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4",
        "'', HUAWEICLOUD_SDK_REGION_GAUSSDB_"
    })
    void shouldNameTheKnownRegionsAndTheVariableWhenOneIsUnknown(String region, String variable) {
        around.variable(variable, "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint(region))
                .withMessageStartingWith("region " + region + " is not one of af-south-1, ")
                .withMessageContainingAll(serversOfContract().keySet().toArray(String[]::new))
                .withMessageEndingWith("; for another one give its endpoint or set " + variable);
    }

    private String endpoint(String region) {
        return Regions.endpoint(region, around.environment()).toString();
    }

    private static Map<String, URI> serversOfContract() {
        Map<String, URI> servers = new TreeMap<>();
        for (JsonNode server : Contract.document().get("servers")) {
            for (JsonNode region : server.at("/variables/region/enum")) {
                String name = region.asText();
                servers.put(name, URI.create(server.get("url").asText().replace("{region}", name)));
            }
        }
        return servers;
    }
}
