package io.github.starrockssync.contract.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A node of the document with its pointer and role.
 *
 * @param role the OpenAPI keyword of the node: an operation has the role {@code put}, an entry of
 *     {@code properties} has the role {@code properties}, the map {@code properties} itself has the role {@code map}
 */
public record Place(JsonPointer at, JsonNode node, String role) {

    private static final Set<String> MAPS = Set.of(
            "content",
            "examples",
            "headers",
            "links",
            "parameters",
            "paths",
            "properties",
            "requestBodies",
            "responses",
            "schemas",
            "securitySchemes",
            "variables");
    private static final Set<String> PAYLOADS = Set.of("default", "enum", "example", "value");
    private static final Set<String> PROSE = Set.of("description", "summary", "title");
    private static final Set<String> SCHEMAS = Set.of(
            "additionalProperties", "allOf", "anyOf", "items", "not", "oneOf", "properties", "schema", "schemas");
    private static final Set<String> METHODS =
            Set.of("delete", "get", "head", "options", "patch", "post", "put", "trace");

    public static Place root(JsonNode node) {
        return new Place(JsonPointer.empty(), node, "document");
    }

    public boolean isSchema() {
        return SCHEMAS.contains(role) && node.isObject();
    }

    public boolean isOperation() {
        return METHODS.contains(role) && node.isObject();
    }

    public boolean isReference() {
        return node.isObject() && !role.equals("map") && node.path("$ref").isTextual();
    }

    /** Returns whether it is an entry of a section of {@code components}. */
    public boolean isComponent() {
        return at.toString().matches("/components/[^/]+/[^/]+");
    }

    public String text(String key) {
        return node.path(key).asText("");
    }

    public String name() {
        return at.last() == null ? "" : at.last().getMatchingProperty();
    }

    public List<String> keys() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    public Place child(String key) {
        boolean map =
                !role.equals("map") && MAPS.contains(key) && node.path(key).isObject();
        return new Place(at.appendProperty(key), node.path(key), map ? "map" : role.equals("map") ? name() : key);
    }

    public Stream<Place> children() {
        return node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(i -> new Place(at.appendIndex(i), node.get(i), role))
                : keys().stream().map(this::child);
    }

    /** Returns whether it is text for readers only. */
    public boolean isProse() {
        return PROSE.contains(role) && node.isTextual();
    }

    /** Returns this place and its descendants, except for those of examples and other payloads. */
    public Stream<Place> tree() {
        return isClosed()
                ? Stream.of(this)
                : Stream.concat(Stream.of(this), children().flatMap(Place::tree));
    }

    /** Returns whether it is a payload, whose content is not OpenAPI. */
    public boolean isClosed() {
        return !role.equals("map") && (PAYLOADS.contains(role) || role.startsWith("x-"));
    }

    public Finding finding(String sentence) {
        return new Finding(at, sentence);
    }
}
