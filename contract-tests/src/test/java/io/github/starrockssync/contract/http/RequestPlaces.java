package io.github.starrockssync.contract.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every place in the body of a modification, as the contract has it. A new property is tested without anybody's doing. */
public final class RequestPlaces {

    private static final JsonNode BODY = ContractDocument.schema("ModifyDataSyncConfigRequestV3");

    private RequestPlaces() {}

    /** A place and its schema. The path is that of the messages: {@code $.db_configs[0].value}. */
    public record Place(String path, JsonNode schema) {

        /** A body that has nothing but the given value at this place. */
        public JsonNode bodyWith(JsonNode value) {
            JsonNode body = value;
            String[] steps = path.split("(?=[.\\[])");
            for (int i = steps.length - 1; i > 0; i--) {
                body = steps[i].startsWith("[")
                        ? JsonNodeFactory.instance.arrayNode().add(body)
                        : JsonNodeFactory.instance.objectNode().set(steps[i].substring(1), body);
            }
            return body;
        }

        public JsonNode bodyWith(String value) {
            return bodyWith(JsonNodeFactory.instance.textNode(value));
        }

        @Override
        public String toString() {
            return path;
        }
    }

    public static List<Place> strings() {
        return places(schema -> schema.path("type").asText().equals("string"));
    }

    public static List<Place> enums() {
        return places(schema -> schema.has("enum"));
    }

    public static List<Place> arrays() {
        return places(schema -> schema.path("type").asText().equals("array"));
    }

    /** Strings whose pattern is the given one. */
    public static List<Place> withPattern(String pattern) {
        return places(schema -> schema.path("pattern").asText().matches(pattern));
    }

    private static List<Place> places(Predicate<JsonNode> wanted) {
        List<Place> places = below(new Place("$", BODY))
                .filter(place -> wanted.test(place.schema()))
                .toList();
        if (places.isEmpty()) {
            throw new IllegalStateException("The contract has no such place any more");
        }
        return places;
    }

    private static Stream<Place> below(Place place) {
        Stream<Place> children = Stream.empty();
        if (place.schema().has("items")) {
            children = Stream.of(child(place, "[0]", place.schema().get("items")));
        } else if (place.schema().has("properties")) {
            children = place.schema().get("properties").properties().stream()
                    .map((Map.Entry<String, JsonNode> property) ->
                            child(place, "." + property.getKey(), property.getValue()));
        }
        return Stream.concat(Stream.of(place), children.flatMap(RequestPlaces::below));
    }

    private static Place child(Place parent, String step, JsonNode schema) {
        return new Place(parent.path() + step, ContractDocument.resolve(schema));
    }
}
