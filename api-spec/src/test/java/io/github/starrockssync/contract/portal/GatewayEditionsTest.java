package io.github.starrockssync.contract.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The gateway extensions of the editions, which no schema of OpenAPI validates. */
class GatewayEditionsTest {

    private static final List<Portal> GATEWAYS =
            List.of(new AzureApiManagement(), new AwsApiGateway(), new HuaweiApig());
    private static final String SERVICE = "https://gaussdb.cn-north-4.myhuaweicloud.com";

    @ParameterizedTest
    @FieldSource("GATEWAYS")
    void shouldHaveEveryOperationWithItsParametersWhenMadeForAGateway(Portal gateway) {
        Document edition = Published.edition(gateway).document();

        assertThat(edition.operations())
                .map(operation(edition))
                .containsExactlyElementsOf(Published.ENGLISH
                        .document()
                        .operations()
                        .map(operation(Published.ENGLISH.document()))
                        .toList());
        assertThat(edition.root().node().path("servers")).hasSize(1);
        assertThat(edition.root().node().at("/servers/0/url").asText()).isEqualTo(SERVICE);
    }

    @Test
    void shouldPassEveryCallOnWhenMadeForAws() {
        assertThat(Published.edition(new AwsApiGateway()).document().operations())
                .isNotEmpty()
                .allSatisfy(operation -> {
                    JsonNode backend = operation.node().path("x-amazon-apigateway-integration");
                    assertThat(backend.path("uri").asText()).isEqualTo(SERVICE + Paths.of(operation));
                    assertThat(backend.path("httpMethod").asText()).isEqualToIgnoringCase(operation.role());
                    assertThat(backend.path("requestParameters").size())
                            .isEqualTo(Paths.segments(Paths.of(operation)).stream()
                                    .filter(Paths::isParameter)
                                    .count());
                });
    }

    @Test
    void shouldPassEveryCallAndItsParametersOnWhenMadeForApig() {
        assertThat(Published.edition(new HuaweiApig()).document().operations())
                .isNotEmpty()
                .allSatisfy(operation -> {
                    JsonNode backend = operation.node().path("x-apigateway-backend");
                    assertThat(backend.at("/httpEndpoints/path").asText()).isEqualTo(Paths.of(operation));
                    assertThat(backend.at("/httpEndpoints/scheme").asText()).isEqualTo("https");
                    assertThat(backend.path("parameters"))
                            .hasSameSizeAs(operation.node().path("parameters"));
                });
    }

    @Test
    void shouldSendEveryExampleWhenMadeForPostman() {
        Document collection = Published.edition(new Postman()).document();
        Document contract = Published.ENGLISH.document();
        long answers = contract.operations()
                .flatMap(operation -> contract.resolvedChildren(operation, "responses"))
                .map(response -> response.child("content").child("application/json"))
                .mapToLong(media -> media.node().has("example")
                        ? 1
                        : media.node().path("examples").size())
                .sum();

        assertThat(collection.root().node().findValues("originalRequest")).hasSize((int) answers);
        assertThat(collection.root().node().findValues("request"))
                .hasSize((int) contract.operations().count());
    }

    /** An operation and the names of its parameters. */
    private static Function<Place, String> operation(Document document) {
        return operation -> operation.at() + " "
                + document.parameters(operation)
                        .map(parameter -> parameter.text("in") + ":" + parameter.text("name"))
                        .toList();
    }
}
