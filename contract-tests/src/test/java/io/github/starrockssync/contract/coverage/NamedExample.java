package io.github.starrockssync.contract.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An example of the contract, as an operation uses it.
 *
 * @param key what parameters, request and answer that belong together have in common
 * @param where a status, {@code request}, or place and name of a parameter
 */
public record NamedExample(String key, String where, String component, JsonNode value) {

    /** What is another in each answer: ids and times. */
    private static final Set<String> EACH_TIME_ANOTHER =
            Set.of("job_id", "request_id", "created", "ended", "timestamp", "create_at");

    /** The examples of a parameter or a media type. */
    static Stream<NamedExample> in(String where, JsonNode definition) {
        return definition.path("examples").propertyStream().map(example -> {
            String pointer = example.getValue().get("$ref").asText();
            return new NamedExample(
                    example.getKey(),
                    where,
                    pointer.substring(pointer.lastIndexOf('/') + 1),
                    ContractDocument.resolve(example.getValue()).get("value"));
        });
    }

    /** All examples of an operation. Those of its parameters count where its request or an answer has the same key. */
    public static List<NamedExample> of(ContractOperation operation) {
        OperationItems items = new OperationItems(operation);
        List<NamedExample> examples = new ArrayList<>();
        items.body().ifPresent(body -> in("request", body.getValue()).forEach(examples::add));
        items.answers()
                .flatMap(answer -> in(answer.status(), answer.content().getValue()))
                .forEach(examples::add);
        Set<String> keys = examples.stream().map(NamedExample::key).collect(Collectors.toSet());
        operation
                .definition()
                .path("parameters")
                .valueStream()
                .map(ContractDocument::resolve)
                .flatMap(parameter -> in(
                        parameter.get("in").asText() + " "
                                + parameter.get("name").asText(),
                        parameter))
                .filter(example -> keys.contains(example.key()))
                .forEach(examples::add);
        return examples;
    }

    String name() {
        return where + " " + component;
    }

    /** Whether exactly this is a request. */
    boolean isSent(JsonNode body) {
        return value.equals(body);
    }

    /** Whether an answer says all of this, with other ids and times. It may say more. */
    public boolean isSaidIn(JsonNode body) {
        return isSaidIn(value, body);
    }

    private static boolean isSaidIn(JsonNode example, JsonNode actual) {
        if (example.isObject() && actual.isObject()) {
            return example.properties().stream().allMatch(property -> isSaidIn(property, actual));
        }
        if (example.isArray() && actual.isArray()) {
            return example.size() == actual.size()
                    && IntStream.range(0, example.size()).allMatch(i -> isSaidIn(example.get(i), actual.get(i)));
        }
        return example.equals(actual);
    }

    private static boolean isSaidIn(Map.Entry<String, JsonNode> property, JsonNode actual) {
        JsonNode there = actual.path(property.getKey());
        boolean changes = EACH_TIME_ANOTHER.contains(property.getKey())
                // the id of a job, which no other property of an answer is beside
                || property.getKey().equals("id") && actual.has("process");
        return changes
                ? there.getNodeType() == property.getValue().getNodeType()
                : isSaidIn(property.getValue(), there);
    }
}
