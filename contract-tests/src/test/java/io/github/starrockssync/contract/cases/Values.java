package io.github.starrockssync.contract.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.ContractDocument;
import java.util.List;
import java.util.stream.Stream;

/** Values for a place in a body: of its type at the edges of its rules, of every other type, and those that look alike. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Strings strings;

    Values(Strings strings) {
        this.strings = strings;
    }

    Stream<Value> of(JsonNode schema) {
        Stream<Value> otherTypes = otherTypes(schema).map(Value::refused);
        return Stream.concat(
                otherTypes,
                switch (schema.get("type").asText()) {
                    case "string" -> strings(schema);
                    case "array" -> arrays(schema);
                    case "object" -> objects(schema);
                    default -> throw new IllegalArgumentException("Nobody knows values for " + schema);
                });
    }

    /** The smallest value that the schema allows and the examples of its parts make. */
    static JsonNode good(JsonNode schema) {
        JsonNode resolved = ContractDocument.resolve(schema);
        return switch (resolved.get("type").asText()) {
            case "array" -> JSON.arrayNode();
            case "object" -> goodObject(resolved);
            default -> JSON.textNode(Strings.good(resolved));
        };
    }

    private static ObjectNode goodObject(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("required")
                .forEach(name ->
                        object.set(name.asText(), good(schema.get("properties").get(name.asText()))));
        return object;
    }

    /** What looks like {@code "1"} and {@code "true"} is no string. */
    private static Stream<JsonNode> otherTypes(JsonNode schema) {
        List<JsonNode> types = List.of(
                JSON.textNode("1"),
                JSON.arrayNode(),
                JSON.objectNode(),
                JSON.numberNode(1),
                JSON.numberNode(-1.5),
                JSON.numberNode(Long.MAX_VALUE),
                JSON.booleanNode(true),
                JSON.booleanNode(false),
                JSON.arrayNode().addArray(),
                JSON.objectNode().put("value", "1"));
        return types.stream()
                .filter(value -> !value.getNodeType()
                        .name()
                        .equalsIgnoreCase(schema.get("type").asText()));
    }

    private static ObjectNode without(ObjectNode object, String name) {
        ObjectNode lacking = object.deepCopy();
        lacking.remove(name);
        return lacking;
    }

    private Stream<Value> strings(JsonNode schema) {
        StringRule rule = new StringRule(schema);
        return strings.of(schema).stream().map(text -> new Value(JSON.textNode(text), rule.allows(text), ""));
    }

    private static Stream<Value> arrays(JsonNode schema) {
        JsonNode element = good(schema.get("items"));
        int most = schema.get("maxItems").asInt();
        return Stream.of(
                Value.allowed(JSON.arrayNode()),
                Value.allowed(elements(element, 1)),
                Value.allowed(elements(element, most)),
                Value.refused(elements(element, most + 1)),
                Value.refusedAt("[0]", JSON.arrayNode().addNull()),
                Value.refusedAt("[1]", JSON.arrayNode().add(element).addNull()));
    }

    private static ArrayNode elements(JsonNode element, int count) {
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < count; i++) {
            array.add(element);
        }
        return array;
    }

    private static Stream<Value> objects(JsonNode schema) {
        ObjectNode good = goodObject(schema);
        Stream<Value> lacking = schema.path("required")
                .valueStream()
                .map(JsonNode::asText)
                .flatMap(name -> Stream.of(
                        Value.refusedAt("." + name, without(good, name)),
                        Value.refusedAt("." + name, good.deepCopy().putNull(name))));
        return Stream.concat(
                lacking,
                Stream.of(Value.allowed(good), Value.allowed(good.deepCopy().put("unheard_of", 1))));
    }
}
