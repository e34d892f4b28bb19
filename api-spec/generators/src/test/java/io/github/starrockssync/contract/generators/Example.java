package io.github.starrockssync.contract.generators;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** An example of an object of the contract, and the name of its schema. */
record Example(String schema, String name, JsonNode value) {

    private static final JsonNode CONTRACT = contract();

    /** The named examples of request and response bodies, and of each schema one that has all its properties. */
    static List<Example> all() {
        Stream<Example> named = Stream.of("requestBodies", "responses")
                .flatMap(section -> CONTRACT.at("/components/" + section).valueStream())
                .map(holder -> holder.at("/content/application~1json"))
                .flatMap(media -> media.path("examples").valueStream().map(example -> of(media, example)))
                .distinct();
        Stream<Example> complete = CONTRACT.at("/components/schemas")
                .propertyStream()
                .filter(schema -> schema.getValue().has("properties"))
                .map(schema -> new Example(schema.getKey(), "complete", complete(schema.getValue())));
        return Stream.concat(named, complete).toList();
    }

    private static JsonNode complete(JsonNode schema) {
        if (schema.has("$ref")) {
            return complete(CONTRACT.at(schema.get("$ref").asText().substring(1)));
        }
        return switch (schema.get("type").asText()) {
            case "array" -> JsonNodeFactory.instance.arrayNode().add(complete(schema.get("items")));
            case "object" -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property -> object.set(property.getKey(), complete(property.getValue())));
                yield object;
            }
            default -> schema.has("example") ? schema.get("example") : schema.at("/enum/0");
        };
    }

    private static Example of(JsonNode media, JsonNode example) {
        String pointer = example.get("$ref").asText().substring(1);
        return new Example(
                name(media.at("/schema/$ref").asText()),
                name(pointer),
                CONTRACT.at(pointer).get("value"));
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(new File(System.getProperty("openapi.document")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return schema + " " + name;
    }
}
