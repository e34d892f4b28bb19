package io.github.starrockssync.contract.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The OpenAPI document as a tree. Immutable: {@link #changed} returns a changed copy. */
public final class Document {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final ObjectNode root;
    /** Created lazily, because most documents are intermediate results. */
    private List<Place> places;

    private Map<JsonPointer, Place> byPointer;

    private Document(ObjectNode root) {
        this.root = root;
    }

    /** Returns the document in the jar of this module. */
    public static Document published() {
        return parse(resource("/META-INF/openapi/starrocks-data-sync.yaml"));
    }

    /** Returns its translation in the same jar. */
    public static Document translated() {
        return parse(resource("/META-INF/openapi/starrocks-data-sync.zh-CN.yaml"));
    }

    public static Document of(JsonNode root) {
        return new Document(root.deepCopy());
    }

    /** Rejects duplicate keys. */
    public static Document parse(String yaml) {
        return new Document((ObjectNode) node(yaml));
    }

    public static JsonNode node(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String resource(String name) {
        try (InputStream in = Document.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Document changed(Consumer<ObjectNode> change) {
        ObjectNode copy = root.deepCopy();
        change.accept(copy);
        return new Document(copy);
    }

    /** Returns a modifiable copy. */
    public ObjectNode tree() {
        return root.deepCopy();
    }

    public Place root() {
        return Place.root(root);
    }

    public Stream<Place> places() {
        if (places == null) {
            places = Place.root(root).tree().toList();
        }
        return places.stream();
    }

    public Stream<Place> places(String role) {
        return places().filter(place -> place.role().equals(role));
    }

    public Stream<Place> schemas() {
        return places().filter(Place::isSchema);
    }

    public Stream<Place> operations() {
        return places().filter(Place::isOperation);
    }

    /** Returns the target of a reference, or the given place if it is none; a missing node if the target does not exist. */
    public Place resolved(Place place) {
        if (!place.isReference()) {
            return place;
        }
        JsonPointer target = target(place.text("$ref"));
        if (byPointer == null) {
            byPointer = places().collect(Collectors.toUnmodifiableMap(Place::at, found -> found));
        }
        return byPointer.containsKey(target) ? byPointer.get(target) : new Place(target, root.path("\0"), place.role());
    }

    /** Returns the target of a reference in this document; missing if it is in another document. */
    private static JsonPointer target(String reference) {
        return reference.startsWith("#/")
                ? JsonPointer.compile(reference.substring(1))
                : JsonPointer.empty().appendProperty(reference);
    }

    /** Returns the resolved entries of a map or array. */
    public Stream<Place> resolvedChildren(Place parent, String key) {
        return parent.child(key).children().map(this::resolved);
    }

    /** Returns the resolved parameters of an operation, those of its path first. */
    public Stream<Place> parameters(Place operation) {
        Place path = new Place(operation.at().head(), root.at(operation.at().head()), "paths");
        return Stream.concat(resolvedChildren(path, "parameters"), resolvedChildren(operation, "parameters"));
    }

    /** Returns a copy in which the parameters of each path are moved to its operations. */
    public Document withParametersAtOperations() {
        return changed(tree -> tree.path("paths").forEach(path -> {
            JsonNode shared = ((ObjectNode) path).remove("parameters");
            if (shared != null) {
                path.properties().forEach(operation -> moveParameters(shared, operation));
            }
        }));
    }

    private static void moveParameters(JsonNode shared, Map.Entry<String, JsonNode> operation) {
        ObjectNode node = (ObjectNode) operation.getValue();
        ArrayNode all = shared.deepCopy();
        node.path("parameters").forEach(all::add);
        if (node.has("parameters")) {
            node.set("parameters", all);
            return;
        }
        ObjectNode rest = node.objectNode();
        for (String key : List.of("requestBody", "responses")) {
            if (node.has(key)) {
                rest.set(key, node.remove(key));
            }
        }
        node.set("parameters", all);
        node.setAll(rest);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
