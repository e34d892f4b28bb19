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

/** A contract on its way to an edition. Each step gives a changed copy. */
final class Draft {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Document document;

    private Draft(Document document) {
        this.document = document;
    }

    static Draft of(Contract contract) {
        return new Draft(contract.document().withParametersAtOperations());
    }

    ObjectNode tree() {
        return document.tree();
    }

    /** Copies whatever these references name to where they stand. */
    Draft inlined(Predicate<Place> references) {
        return new Draft(Document.of(new References(document, references).inlined()));
    }

    /**
     * For gateways that know shared schemas of bodies and nothing else that is shared: the schemas that bodies refer to
     * stay in {@code components}, everything else moves to where it is used.
     */
    Draft withSharedSchemasOnly() {
        return inlined(reference -> !reference.text("$ref").startsWith(SCHEMAS) || isOfParameter(reference))
                .withComponents("schemas")
                .without(place -> place.name().equals("links"))
                .withoutIdleSchemas();
    }

    private static boolean isOfParameter(Place schema) {
        return schema.at().toString().matches(".*/(parameters|headers)/[^/]+/schema");
    }

    private Draft withoutIdleSchemas() {
        Set<String> used = document.places()
                .filter(Place::isReference)
                .map(place -> place.text("$ref").substring(1))
                .collect(Collectors.toSet());
        Predicate<Place> idle =
                place -> place.isComponent() && !used.contains(place.at().toString());
        return document.places().anyMatch(idle) ? without(idle).withoutIdleSchemas() : this;
    }

    Draft withoutExtensions() {
        return without(Extensions::is);
    }

    /** Of what is shared, only this section. */
    Draft withComponents(String section) {
        return new Draft(document.changed(root -> root.withObject("/components").retain(section)));
    }

    /** Without authentication, for gateways that leave it to what is behind them. */
    Draft withoutSecurity() {
        return without(place -> place.role().equals("security") && place.node().isArray()
                || place.at().toString().equals("/components/securitySchemes"));
    }

    Draft without(Predicate<Place> unwanted) {
        return new Draft(document.changed(root -> document.places()
                .filter(unwanted)
                .forEach(place -> {
                    if (root.at(place.at().head()) instanceof ObjectNode parent) {
                        parent.remove(place.name());
                    }
                })));
    }

    /** Changes each of these objects. */
    Draft with(Predicate<Place> objects, Consumer<ObjectNode> change) {
        return new Draft(document.changed(root -> {
            List<Place> places = Place.root(root).tree().filter(objects).toList();
            places.forEach(place -> change.accept((ObjectNode) place.node()));
        }));
    }

    /** Changes each operation, given its place. */
    Draft withOperations(Consumer<Place> change) {
        return new Draft(document.changed(root -> {
            Stream<Place> operations = Place.root(root).tree().filter(Place::isOperation);
            operations.toList().forEach(change);
        }));
    }
}
