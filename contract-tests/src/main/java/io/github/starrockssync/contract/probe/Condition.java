package io.github.starrockssync.contract.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ApiResponse;
import java.util.stream.Stream;

/**
 * What a response may be, as {@code readings.yaml} says.
 *
 * @param parts all of them have to hold; none always do
 */
record Condition(JsonNode parts) {

    /** Fails with an {@link AssertionError} if it is about a body that is not JSON. */
    boolean holds(ApiResponse response) {
        return parts.properties().stream().allMatch(part -> holds(part.getKey(), part.getValue(), response));
    }

    private static boolean holds(String kind, JsonNode value, ApiResponse response) {
        String text = value.asText();
        return switch (kind) {
            case "status" -> response.status() == value.asInt();
            case "not_status" -> response.status() != value.asInt();
            case "code" -> response.text("error_code").equals(text);
            case "not_code" -> !response.text("error_code").equals(text);
            case "header" -> !response.header(text).isEmpty();
            case "has" -> !response.json().at(text).isMissingNode();
            case "lacks" -> response.json().at(text).isMissingNode();
            case "string" -> response.json().at(text).isTextual();
            case "text_lacks" -> !response.text().contains(text);
            case "min_size" ->
                value.properties().stream()
                        .allMatch(each -> response.json().at(each.getKey()).size()
                                >= each.getValue().asInt());
            case "matches" -> matching(value, response).allMatch(Boolean::booleanValue);
            case "mismatches" -> matching(value, response).noneMatch(Boolean::booleanValue);
            default -> throw new IllegalArgumentException("No such condition: " + kind);
        };
    }

    /** Whether each value matches the pattern of its place. */
    private static Stream<Boolean> matching(JsonNode patterns, ApiResponse response) {
        return patterns.properties().stream()
                .flatMap(each -> values(response.json(), each.getKey())
                        .map(value -> value.matches(each.getValue().textValue())));
    }

    private static Stream<String> values(JsonNode node, String place) {
        int list = place.indexOf("/*");
        return list < 0
                ? Stream.of(node.at(place).asText())
                : node.at(place.substring(0, list))
                        .valueStream()
                        .flatMap(entry -> values(entry, place.substring(list + 2)));
    }
}
