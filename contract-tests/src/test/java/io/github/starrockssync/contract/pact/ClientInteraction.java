package io.github.starrockssync.contract.pact;

import static au.com.dius.pact.consumer.dsl.Matchers.fromProviderState;
import static au.com.dius.pact.consumer.dsl.Matchers.regexp;

import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.ContractOperation.Parameter;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * An interaction of the client's pact. Requests are exact, and a body may hold nothing else: what the client adds or loses has
 * to show. All have a token, as a recorded signature would be too old at the next replay.
 *
 * @param row of {@code interactions.yaml}
 */
record ClientInteraction(JsonNode row) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<ClientInteraction> all() {
        try (InputStream file = ClientInteraction.class.getResourceAsStream("interactions.yaml")) {
            // Jackson does not resolve the anchors of YAML
            JsonNode document = JSON.valueToTree(new Yaml().load(file));
            return document.required("interactions")
                    .valueStream()
                    .map(ClientInteraction::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ClientInteraction described(String description) {
        return all().stream()
                .filter(each -> each.toString().equals(description))
                .findFirst()
                .orElseThrow();
    }

    String operationId() {
        return row.required("operation").textValue();
    }

    String token() {
        return row.path("token").asText(WellKnown.TOKEN);
    }

    int status() {
        return row.required("response").path("status").asInt(200);
    }

    /** Parameters and body, by the names of the contract. */
    ObjectNode request() {
        ObjectNode request = JSON.createObjectNode();
        if (ContractOperation.named(operationId()).template().contains("{instance_id}")) {
            request.put("instance_id", WellKnown.INSTANCE);
        }
        row.path("request")
                .properties()
                .forEach(each -> request.set(each.getKey(), ExpectedBody.example(each.getValue())));
        if (row.has("body")) {
            request.set("body", ContractDocument.example(row.get("body").textValue()));
        }
        return request;
    }

    /** The body of the response. */
    JsonNode response() {
        return ExpectedBody.example(body());
    }

    private ObjectNode body() {
        return row.required("response").<ObjectNode>deepCopy().without("status");
    }

    V4Pact pact() {
        return new PactBuilder(PactNames.CONSUMER, PactNames.PROVIDER, PactSpecVersion.V4)
                .given(row.required("state").textValue(), parametersOfState())
                .expectsToReceiveHttpInteraction(
                        toString(),
                        http -> http.withRequest(this::expectedRequest).willRespondWith(this::expectedResponse))
                .toPact();
    }

    private Map<String, Object> parametersOfState() {
        return row.has("params")
                ? JSON.convertValue(row.get("params"), new TypeReference<Map<String, Object>>() {})
                : PactNames.task();
    }

    private HttpRequestBuilder expectedRequest(HttpRequestBuilder builder) {
        ContractOperation operation = ContractOperation.named(operationId());
        ObjectNode request = request();
        // another provider puts in its own token when the pact is replayed
        HttpRequestBuilder expected = builder.method(operation.method())
                .header("Accept", "application/json")
                .header("X-Auth-Token", fromProviderState("${token}", token()));
        String path = operation.template().replace("{project_id}", WellKnown.PROJECT);
        for (Parameter parameter : operation.parameters()) {
            String name = parameter.name();
            if (request.has(name)) {
                String value = request.get(name).textValue();
                switch (parameter.in()) {
                    case "path" -> path = path.replace("{" + name + "}", value);
                    case "query" -> expected = expected.queryParameter(name, valueOfState(name, value));
                    default -> expected = expected.header(name, value);
                }
            }
        }
        return request.has("body")
                ? expected.path(path).body(request.get("body").toString(), "application/json;charset=UTF-8")
                : expected.path(path);
    }

    private Object valueOfState(String parameter, String example) {
        JsonNode rule = row.path("request").path(parameter);
        return rule.has("value_of")
                ? fromProviderState("${" + rule.get("value_of").textValue() + "}", example)
                : example;
    }

    private HttpResponseBuilder expectedResponse(HttpResponseBuilder builder) {
        return builder.status(status())
                // the client decodes UTF-8, so no other charset may be declared
                .header("Content-Type", regexp("application/json(; ?charset=(?i:utf-8))?", "application/json"))
                .header("X-Request-Id", regexp("[!-~]{1,128}", PactNames.REQUEST_ID))
                .body(ExpectedBody.rules(body()));
    }

    @Override
    public String toString() {
        return row.required("description").textValue();
    }
}
