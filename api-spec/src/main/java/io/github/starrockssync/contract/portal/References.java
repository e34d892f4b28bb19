package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * Replaces references by copies of their targets. swagger-parser would not resolve references of examples, and would sort required
 * properties.
 */
final class References {

    private final Document document;
    private final Predicate<Place> wanted;
    private final Deque<String> open = new ArrayDeque<>();

    References(Document document, Predicate<Place> wanted) {
        this.document = document;
        this.wanted = wanted;
    }

    /**
     * Returns a copy of the document in which the selected references are replaced.
     *
     * @throws IllegalArgumentException if a component contains itself
     */
    JsonNode inlined() {
        return copy(document.root());
    }

    private JsonNode copy(Place place) {
        if (place.isClosed()) {
            return place.node().deepCopy();
        }
        if (place.isReference() && wanted.test(place)) {
            return target(place);
        }
        if (place.node() instanceof ObjectNode) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            place.keys().forEach(key -> copy.set(key, copy(place.child(key))));
            return copy;
        }
        if (place.node() instanceof ArrayNode) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            place.children().forEach(child -> copy.add(copy(child)));
            return copy;
        }
        return place.node();
    }

    private JsonNode target(Place reference) {
        String name = reference.text("$ref");
        if (open.contains(name)) {
            throw new IllegalArgumentException("#%s: %s contains itself".formatted(reference.at(), name));
        }
        open.push(name);
        try {
            return copy(document.resolved(reference));
        } finally {
            open.pop();
        }
    }
}
