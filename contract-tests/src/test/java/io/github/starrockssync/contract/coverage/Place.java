package io.github.starrockssync.contract.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.starrockssync.contract.http.ContractDocument;
import java.util.stream.Stream;

/**
 * A place in a body: its path, such as {@code $.db_configs[].value}, its schema, and what stands there; missing if only the
 * schema is looked at.
 */
record Place(String path, JsonNode schema, JsonNode value) {

    /** Every place below the root that a schema has. */
    static Stream<Place> in(JsonNode schema) {
        return new Place("$", ContractDocument.resolve(schema), MissingNode.getInstance()).below();
    }

    /** Every place below the root that a schema has and a body fills. */
    static Stream<Place> in(JsonNode schema, JsonNode body) {
        return new Place("$", ContractDocument.resolve(schema), body)
                .below()
                .filter(place -> !place.value.isMissingNode());
    }

    /** The words that the schema allows here; none if it allows any. */
    Stream<String> words() {
        return schema.path("enum").valueStream().map(JsonNode::asText);
    }

    private Stream<Place> below() {
        Stream<Place> properties = schema.path("properties")
                .propertyStream()
                .map(property -> child("." + property.getKey(), property.getValue(), value.path(property.getKey())));
        return Stream.concat(properties, elements()).flatMap(child -> Stream.concat(Stream.of(child), child.below()));
    }

    private Stream<Place> elements() {
        if (!schema.has("items")) {
            return Stream.empty();
        }
        Stream<JsonNode> elements = value.isMissingNode() ? Stream.of(value) : value.valueStream();
        return elements.map(element -> child("[]", schema.get("items"), element));
    }

    private Place child(String step, JsonNode childSchema, JsonNode childValue) {
        return new Place(path + step, ContractDocument.resolve(childSchema), childValue);
    }
}
