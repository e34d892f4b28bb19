package io.github.starrockssync.contract.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.http.ContractDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules of a schema: type, pattern, lengths, enum and required. Each has two sides: a value that satisfies it, which a
 * server accepted, and one that violates it, which a server refused.
 *
 * @param caseInsensitive whether words are the same in upper and lower case
 */
record RequestRules(boolean caseInsensitive) {

    /** Every side of every rule at a place and below. */
    Stream<String> all(String path, JsonNode schema) {
        JsonNode resolved = ContractDocument.resolve(schema);
        Stream<String> own = rules(resolved).keySet().stream().flatMap(rule -> sides(path, rule));
        Stream<String> required =
                resolved.path("required").valueStream().flatMap(name -> sides(path + "." + name.asText(), "required"));
        Stream<String> properties = resolved.path("properties")
                .propertyStream()
                .flatMap(property -> all(path + "." + property.getKey(), property.getValue()));
        Stream<String> elements = resolved.has("items") ? all(path + "[]", resolved.get("items")) : Stream.empty();
        return Stream.of(own, required, properties, elements).flatMap(part -> part);
    }

    /** The sides that a value shows, in a request that was accepted or refused. */
    Stream<String> shown(String path, JsonNode schema, JsonNode value, boolean accepted) {
        JsonNode resolved = ContractDocument.resolve(schema);
        Stream<String> own = rules(resolved).entrySet().stream()
                .filter(rule -> rule.getValue().test(value) == accepted)
                .map(rule -> side(path, rule.getKey(), accepted));
        Stream<String> required = resolved.path("required")
                .valueStream()
                .map(JsonNode::asText)
                .filter(name -> value.isObject() && value.has(name) == accepted)
                .map(name -> side(path + "." + name, "required", accepted));
        Stream<String> properties = resolved.path("properties")
                .propertyStream()
                .filter(property -> value.has(property.getKey()))
                .flatMap(property -> shown(
                        path + "." + property.getKey(), property.getValue(), value.get(property.getKey()), accepted));
        Stream<String> elements = resolved.has("items") && value.isArray()
                ? value.valueStream().flatMap(each -> shown(path + "[]", resolved.get("items"), each, accepted))
                : Stream.empty();
        return Stream.of(own, required, properties, elements).flatMap(part -> part);
    }

    static Stream<String> sides(String path, String rule) {
        return Stream.of(side(path, rule, true), side(path, rule, false));
    }

    static String side(String path, String rule, boolean satisfied) {
        return path + " " + rule + (satisfied ? " satisfied" : " violated");
    }

    private Map<String, Predicate<JsonNode>> rules(JsonNode schema) {
        Map<String, Predicate<JsonNode>> rules = new LinkedHashMap<>();
        switch (schema.path("type").asText()) {
            case "string" -> rules.put("type", JsonNode::isTextual);
            case "array" -> rules.put("type", JsonNode::isArray);
            case "object" -> rules.put("type", JsonNode::isObject);
            default -> {}
        }
        if (schema.has("pattern")) {
            Pattern pattern = Pattern.compile(schema.get("pattern").asText());
            rules.put("pattern", value -> pattern.matcher(value.asText()).find());
        }
        if (schema.has("minLength")) {
            rules.put(
                    "minLength",
                    value -> length(value) >= schema.get("minLength").asInt());
        }
        if (schema.has("maxLength")) {
            rules.put(
                    "maxLength",
                    value -> length(value) <= schema.get("maxLength").asInt());
        }
        if (schema.has("enum")) {
            rules.put(
                    "enum",
                    value -> schema.get("enum")
                            .valueStream()
                            .anyMatch(word -> caseInsensitive
                                    ? word.asText().equalsIgnoreCase(value.asText())
                                    : word.equals(value)));
        }
        return rules;
    }

    private static int length(JsonNode value) {
        String text = value.asText();
        return text.codePointCount(0, text.length());
    }
}
