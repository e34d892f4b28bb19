package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.document.Notation;
import io.github.starrockssync.contract.document.Place;
import java.util.List;
import java.util.stream.Stream;

/** The contract without references, for tools that cannot follow them. */
final class DereferencedDocuments implements Portal {

    @Override
    public String folder() {
        return "dereferenced";
    }

    @Override
    public String title() {
        return "YAML and JSON without references";
    }

    @Override
    public String describes() {
        return "Each reference is replaced by a copy of its target. For tools that do not resolve "
                + "references; code generators produce better code from the plain document.";
    }

    @Override
    public String command() {
        return "rsync --recursive api-spec/target/editions/dereferenced/ \"$WEB_SERVER:dereferenced/\"";
    }

    @Override
    public List<Edition> editions(Contract contract) {
        JsonNode tree = SpecTransformer.of(contract)
                .inlined(reference -> true)
                .withComponents("securitySchemes")
                .tree();
        return Stream.of(Notation.values())
                .map(notation -> Edition.of(contract, notation, tree))
                .toList();
    }

    @Override
    public List<ImportRestriction> restrictions() {
        return List.of(ImportRestriction.of(
                "dereferenced-no-references",
                "There are no references.",
                "https://spec.openapis.org/oas/v3.0.3#reference-object",
                document -> document.places()
                        .filter(Place::isReference)
                        .map(place -> place.finding("refers to " + place.text("$ref")))));
    }

    @Override
    public List<UnsupportedFeature> unsupportedFeatures() {
        return List.of(UnsupportedFeature.of(
                "names of shared components",
                "generated code has made-up names, and one class per copy",
                document -> document.places()
                        .filter(Place::isComponent)
                        .filter(place -> !place.role().equals("securitySchemes"))));
    }
}
