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
    /** Made when it is first needed, as many documents are steps on the way to others. */
    private List<Place> places;

    private Map<JsonPointer, Place> byPointer;

    private Document(ObjectNode root) {
        this.root = root;
    }

    /** The document in the jar of this module. */
    public static Document published() {
        return parse(resource("/META-INF/openapi/starrocks-data-sync.yaml"));
    }

    /** Its translation, from the same jar. */
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

    /** A copy, which the caller may change. */
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

    /** The place that a reference of this document points to; other documents count as nowhere. */
    private static JsonPointer target(String reference) {
        return reference.startsWith("#/")
                ? JsonPointer.compile(reference.substring(1))
                : JsonPointer.empty().appendProperty(reference);
    }

    /** The entries of a map or array below a place, each resolved. */
    public Stream<Place> resolvedChildren(Place parent, String key) {
        return parent.child(key).children().map(this::resolved);
    }

    /** The parameters of an operation, those of its path first, each resolved. */
    public Stream<Place> parameters(Place operation) {
        Place path = new Place(operation.at().head(), root.at(operation.at().head()), "paths");
        return Stream.concat(resolvedChildren(path, "parameters"), resolvedChildren(operation, "parameters"));
    }

    /** The same API, with the parameters of each path at each of its operations. */
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
