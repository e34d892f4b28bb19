package io.github.starrockssync.contract.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.RequestPlaces;
import io.github.starrockssync.contract.http.RequestPlaces.Place;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;

/** The first example of each body, with one value changed. */
record BodyCases(Values values) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Half a character can only be sent as an escape. */
    private static final JsonMapper WRITER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    Stream<Case> all() {
        return RequestPlaces.all().stream().flatMap(this::at);
    }

    private Stream<Case> at(Place place) {
        return values.of(place.schema())
                .filter(value -> !isTakenAsArrayOfOne(place, value))
                .map(value -> Case.ofBody(
                        place.operation(),
                        place.path() + value.refusedAt(),
                        value.isAllowed(),
                        text(body(place, value.json()))));
    }

    /** See C1 in DEVIATIONS.md. */
    private static boolean isTakenAsArrayOfOne(Place place, Value value) {
        return place.path().equals("$.tables_configs") && value.json().isObject();
    }

    private static JsonNode body(Place place, JsonNode value) {
        Iterator<String> steps =
                Arrays.stream(place.path().split("(?=[.\\[])")).skip(1).iterator();
        return with(
                place.operation().exampleBody(), place.operation().bodySchema().orElseThrow(), steps, value);
    }

    /** The node with the value at the end of the steps; what is not there on the way is made good. */
    private static JsonNode with(JsonNode node, JsonNode schema, Iterator<String> steps, JsonNode value) {
        if (!steps.hasNext()) {
            return value;
        }
        JsonNode resolved = ContractDocument.resolve(schema);
        String step = steps.next();
        if (step.startsWith("[")) {
            JsonNode items = resolved.get("items");
            ArrayNode array = node.isArray() && !node.isEmpty()
                    ? (ArrayNode) node
                    : JSON.arrayNode().add(Values.good(items));
            array.set(0, with(array.get(0), items, steps, value));
            return array;
        }
        String name = step.substring(1);
        ObjectNode object = (ObjectNode) (node.isObject() ? node : Values.good(resolved));
        return object.set(
                name, with(object.path(name), resolved.get("properties").get(name), steps, value));
    }

    private static String text(JsonNode body) {
        try {
            return WRITER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
