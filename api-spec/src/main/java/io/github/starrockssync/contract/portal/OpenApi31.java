package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Notation;
import io.github.starrockssync.contract.document.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */
final class OpenApi31 implements Portal {

    private static final Map<String, String> EXCLUSIVE =
            Map.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum");

    @Override
    public String folder() {
        return "openapi-3.1";
    }

    @Override
    public String title() {
        return "OpenAPI 3.1";
    }

    @Override
    public String describes() {
        return "The same contract in OpenAPI 3.1: `example` of a schema becomes `examples`, `nullable` a type, exclusive"
                + " bounds numbers.";
    }

    @Override
    public String command() {
        return "rsync --recursive api-spec/target/editions/openapi-3.1/ \"$WEB_SERVER:openapi-3.1/\"";
    }

    @Override
    public List<Edition> editions(Contract contract) {
        ObjectNode tree = SpecTransformer.of(contract)
                .with(Place::isSchema, OpenApi31::upgrade)
                .tree();
        tree.put("openapi", "3.1.0");
        return Stream.of(Notation.values())
                .map(notation -> Edition.of(contract, notation, tree))
                .toList();
    }

    /** Rewrites one schema of OpenAPI 3.0, keeping the order of its keys. */
    private static void upgrade(ObjectNode schema) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        boolean nullable = schema.path("nullable").asBoolean();
        schema.properties().forEach(entry -> {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            switch (key) {
                case "example" -> result.putArray("examples").add(value);
                case "type" -> result.set("type", nullable ? array(value).add("null") : value);
                case "enum" -> result.set("enum", nullable ? withNull(value) : value);
                case "minimum", "maximum" ->
                    result.set(schema.path(EXCLUSIVE.get(key)).asBoolean() ? EXCLUSIVE.get(key) : key, value);
                case "nullable", "exclusiveMinimum", "exclusiveMaximum" -> {
                    /* said above */
                }
                default -> result.set(key, value);
            }
        });
        schema.removeAll();
        schema.setAll(result);
    }

    private static ArrayNode array(JsonNode first) {
        return JsonNodeFactory.instance.arrayNode().add(first);
    }

    private static JsonNode withNull(JsonNode values) {
        ArrayNode copy = values.deepCopy();
        return values.valueStream().anyMatch(JsonNode::isNull) ? copy : copy.addNull();
    }

    @Override
    public List<ImportRestriction> restrictions() {
        return List.of(ImportRestriction.of(
                "openapi-3.1-keywords",
                "Schemas have none of the keywords that were removed in 3.1: `nullable`, `example`, "
                        + "boolean exclusive bounds.",
                "https://spec.openapis.org/oas/v3.1.0#schema-object",
                document -> document.schemas()
                        .flatMap(schema -> Stream.of("nullable", "example", "exclusiveMinimum", "exclusiveMaximum")
                                .map(schema::child)
                                .filter(place -> !place.node().isMissingNode())
                                .filter(place -> place.name().matches("nullable|example")
                                        || place.node().isBoolean()))
                        .map(place -> place.finding("is of OpenAPI 3.0"))));
    }

    @Override
    public List<UnsupportedFeature> unsupportedFeatures() {
        return List.of();
    }
}
