package io.github.starrockssync.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The OpenAPI document as a tree. Nothing changes it: {@link #changed} gives a changed copy. */
final class Document {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final ObjectNode root;
    private final List<Place> places;

    private Document(ObjectNode root) {
        this.root = root;
        this.places = Place.root(root).tree().toList();
    }

    /** The document that the jar of this module carries. */
    static Document published() {
        return parse(resource("/META-INF/openapi/starrocks-data-sync.yaml"));
    }

    /** Its translation, from the same jar. */
    static Document translated() {
        return parse(resource("/META-INF/openapi/starrocks-data-sync.zh-CN.yaml"));
    }

    /** Refuses a key that stands twice in one object. */
    static Document parse(String yaml) {
        return new Document((ObjectNode) node(yaml));
    }

    static JsonNode node(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Document.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Document changed(Consumer<ObjectNode> change) {
        ObjectNode copy = root.deepCopy();
        change.accept(copy);
        return new Document(copy);
    }

    Place root() {
        return places.get(0);
    }

    Stream<Place> places() {
        return places.stream();
    }

    Stream<Place> places(String role) {
        return places().filter(place -> place.role().equals(role));
    }

    Stream<Place> schemas() {
        return places().filter(Place::isSchema);
    }

    Stream<Place> operations() {
        return places().filter(Place::isOperation);
    }

    /** The place that a reference names, or the given one if it is none; missing if nothing is there. */
    Place resolved(Place place) {
        if (!place.isReference()) {
            return place;
        }
        JsonPointer target = target(place.text("$ref"));
        return places().filter(candidate -> candidate.at().equals(target))
                .findFirst()
                .orElseGet(() -> new Place(target, root.path("\0"), place.role()));
    }

    /** The place that a reference of this document points to; other documents count as nowhere. */
    private static JsonPointer target(String reference) {
        return reference.startsWith("#/")
                ? JsonPointer.compile(reference.substring(1))
                : JsonPointer.empty().appendProperty(reference);
    }

    /** The entries of a map or array below a place, each resolved. */
    Stream<Place> resolvedChildren(Place parent, String key) {
        return parent.child(key).children().map(this::resolved);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
