package io.github.starrockssync.contract.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ContractDocument;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An example that the contract shares between operations.
 *
 * @param where a status, {@code request}, or place and name of a parameter
 */
record NamedExample(String where, String component, JsonNode value) {

    /** What is another in each answer: ids and times. */
    private static final Set<String> EACH_TIME_ANOTHER =
            Set.of("job_id", "request_id", "created", "ended", "timestamp", "create_at");

    /** The examples of a parameter or a media type. */
    static Stream<NamedExample> in(String where, JsonNode definition) {
        return definition.path("examples").valueStream().map(reference -> {
            String pointer = reference.get("$ref").asText();
            return new NamedExample(
                    where,
                    pointer.substring(pointer.lastIndexOf('/') + 1),
                    ContractDocument.resolve(reference).get("value"));
        });
    }

    String name() {
        return where + " " + component;
    }

    /** Whether this was said, with other ids and times. */
    boolean isLike(JsonNode body) {
        return isLike(value, body);
    }

    private static boolean isLike(JsonNode example, JsonNode actual) {
        if (example.isObject() && actual.isObject()) {
            return example.size() == actual.size()
                    && example.properties().stream().allMatch(property -> isLike(property, actual));
        }
        if (example.isArray() && actual.isArray() && example.size() == actual.size()) {
            for (int i = 0; i < example.size(); i++) {
                if (!isLike(example.get(i), actual.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return example.equals(actual);
    }

    private static boolean isLike(Map.Entry<String, JsonNode> property, JsonNode actual) {
        JsonNode there = actual.path(property.getKey());
        boolean changes = EACH_TIME_ANOTHER.contains(property.getKey());
        return changes ? there.getNodeType() == property.getValue().getNodeType() : isLike(property.getValue(), there);
    }
}
