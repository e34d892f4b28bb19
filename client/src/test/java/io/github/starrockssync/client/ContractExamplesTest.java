package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.client.api.DataSyncApi;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Goes through the contract's operations and examples, so that a new one is covered without a new test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractExamplesTest {
    private final JsonNode document = Contract.document();
    private final ObjectMapper plain = new ObjectMapper();

    @Test
    void shouldOfferEveryOperationOfTheContract() {
        assertThat(Arrays.stream(DataSyncApi.class.getMethods()).map(Method::getName))
                .containsAll(operations().map(each -> each.get("operationId").asText())::iterator)
                .contains("modifyDataSync");
    }

    Stream<Arguments> requests() {
        return operations()
                .filter(each -> each.has("requestBody"))
                .flatMap(operation -> examples(operation, operation.get("requestBody")));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void shouldSendTheExampleAsItStandsInTheContract(String operationId, String name, JsonNode example)
            throws Exception {
        try (WireServer server = new WireServer().respondingWith(200, "{}");
                StarRocksSyncClient unit = clientOf(server).build()) {
            invoke(unit, operationId, example);

            assertThat(plain.readTree(server.request().body())).isEqualTo(example);
        }
    }

    Stream<Arguments> responses() {
        return operations().flatMap(operation -> examples(operation, operation.at("/responses/200")));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void shouldLoseNothingOfTheExampleWhenItIsTheResponse(String operationId, String name, JsonNode example)
            throws Exception {
        try (WireServer server = new WireServer().respondingWith(200, example.toString());
                StarRocksSyncClient unit = clientOf(server).build()) {
            Object response = invoke(unit, operationId, plain.createObjectNode());

            // by way of text, in which an int and a long are the same
            assertThat(plain.readTree(plain.writeValueAsString(response))).isEqualTo(example);
        }
    }

    /** Fills the request from JSON and reflection, because the test knows no operation by name. */
    private Object invoke(StarRocksSyncClient unit, String operationId, JsonNode body) throws Exception {
        Method operation = Arrays.stream(DataSyncApi.class.getMethods())
                .filter(each -> each.getName().equals(operationId))
                .findFirst()
                .orElseThrow();
        Object request = operation.getParameterTypes()[0].getConstructor().newInstance();
        for (Method setter : request.getClass().getMethods()) {
            if (setter.getName().equals("withBody")) {
                JavaType type = plain.constructType(setter.getGenericParameterTypes()[0]);
                setter.invoke(request, plain.<Object>convertValue(body, type));
            } else if (setter.getName().startsWith("with") && setter.getParameterTypes()[0] == String.class) {
                setter.invoke(request, "text");
            }
        }
        return operation.invoke(unit, request);
    }

    private Stream<JsonNode> operations() {
        return stream(document.get("paths"))
                .flatMap(ContractExamplesTest::stream)
                .filter(each -> each.has("operationId"));
    }

    private Stream<Arguments> examples(JsonNode operation, JsonNode content) {
        String operationId = operation.get("operationId").asText();
        Iterator<Map.Entry<String, JsonNode>> examples = Contract.resolve(document, content)
                .at("/content/application~1json/examples")
                .properties()
                .iterator();
        return StreamSupport.stream(((Iterable<Map.Entry<String, JsonNode>>) () -> examples).spliterator(), false)
                .map(each -> Arguments.of(
                        operationId,
                        each.getKey(),
                        Contract.resolve(document, each.getValue()).get("value")));
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
