package io.github.starrockssync.contract.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every place in the bodies of the contract's requests. A new property is tested without anybody's doing. */
public final class RequestPlaces {

    private RequestPlaces() {}

    /** A place and its schema. The path is that of the messages: {@code $.db_configs[0].value}. */
    public record Place(ContractOperation operation, String path, JsonNode schema) {

        /** Calls the operation with nothing but the given value at this place. */
        public Response send(Calls calls, JsonNode value) {
            return calls.sendBody(operation, bodyWith(value).toString());
        }

        public Response send(Calls calls, String value) {
            return send(calls, JsonNodeFactory.instance.textNode(value));
        }

        private JsonNode bodyWith(JsonNode value) {
            JsonNode body = value;
            String[] steps = path.split("(?=[.\\[])");
            for (int i = steps.length - 1; i > 0; i--) {
                body = steps[i].startsWith("[")
                        ? JsonNodeFactory.instance.arrayNode().add(body)
                        : JsonNodeFactory.instance.objectNode().set(steps[i].substring(1), body);
            }
            return body;
        }

        @Override
        public String toString() {
            return operation + " " + path;
        }
    }

    public static List<Place> all() {
        return places(schema -> true);
    }

    public static List<Place> enums() {
        return places(schema -> schema.has("enum"));
    }

    /** Strings whose pattern is the given one. */
    public static List<Place> withPattern(String pattern) {
        return places(schema -> schema.path("pattern").asText().matches(pattern));
    }

    private static List<Place> places(Predicate<JsonNode> wanted) {
        List<Place> places = ContractOperation.withBody().stream()
                .map(operation ->
                        new Place(operation, "$", operation.bodySchema().orElseThrow()))
                .flatMap(RequestPlaces::below)
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
        return new Place(parent.operation(), parent.path() + step, ContractDocument.resolve(schema));
    }
}
