package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Transforms a contract into an edition. Each step returns a changed copy. */
final class SpecTransformer {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Document document;

    private SpecTransformer(Document document) {
        this.document = document;
    }

    static SpecTransformer of(Contract contract) {
        return new SpecTransformer(contract.document().withParametersAtOperations());
    }

    ObjectNode tree() {
        return document.tree();
    }

    /** Replaces these references by copies of their targets. */
    SpecTransformer inlined(Predicate<Place> references) {
        return new SpecTransformer(Document.of(new References(document, references).inlined()));
    }

    /**
     * Inlines all components except for the schemas that bodies refer to, for gateways that support no other shared
     * components.
     */
    SpecTransformer withSharedSchemasOnly() {
        return inlined(reference -> !reference.text("$ref").startsWith(SCHEMAS) || isOfParameter(reference))
                .withComponents("schemas")
                .without(place -> place.name().equals("links"))
                .withoutIdleSchemas();
    }

    private static boolean isOfParameter(Place schema) {
        return schema.at().toString().matches(".*/(parameters|headers)/[^/]+/schema");
    }

    private SpecTransformer withoutIdleSchemas() {
        Set<String> used = document.places()
                .filter(Place::isReference)
                .map(place -> place.text("$ref").substring(1))
                .collect(Collectors.toSet());
        Predicate<Place> idle =
                place -> place.isComponent() && !used.contains(place.at().toString());
        return document.places().anyMatch(idle) ? without(idle).withoutIdleSchemas() : this;
    }

    SpecTransformer withoutExtensions() {
        return without(Extensions::is);
    }

    /** Keeps only this section of {@code components}. */
    SpecTransformer withComponents(String section) {
        return new SpecTransformer(
                document.changed(root -> root.withObject("/components").retain(section)));
    }

    /** Removes security, for gateways that leave authentication to the service. */
    SpecTransformer withoutSecurity() {
        return without(place -> place.role().equals("security") && place.node().isArray()
                || place.at().toString().equals("/components/securitySchemes"));
    }

    SpecTransformer without(Predicate<Place> unwanted) {
        return new SpecTransformer(document.changed(root -> document.places()
                .filter(unwanted)
                .forEach(place -> {
                    if (root.at(place.at().head()) instanceof ObjectNode parent) {
                        parent.remove(place.name());
                    }
                })));
    }

    /** Changes each of these objects. */
    SpecTransformer with(Predicate<Place> objects, Consumer<ObjectNode> change) {
        return new SpecTransformer(document.changed(root -> {
            List<Place> places = Place.root(root).tree().filter(objects).toList();
            places.forEach(place -> change.accept((ObjectNode) place.node()));
        }));
    }

    /** Changes each operation, given its place. */
    SpecTransformer withOperations(Consumer<Place> change) {
        return new SpecTransformer(document.changed(root -> {
            Stream<Place> operations = Place.root(root).tree().filter(Place::isOperation);
            operations.toList().forEach(change);
        }));
    }
}
