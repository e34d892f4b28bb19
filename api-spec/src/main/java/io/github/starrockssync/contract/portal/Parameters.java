package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.util.List;
import java.util.stream.Stream;

/** The parameters of a contract, which has them in {@code components}. */
final class Parameters {

    private static final List<String> RULES = List.of(
            "minLength", "maxLength", "pattern", "enum", "format", "minimum", "maximum", "minItems", "maxItems");

    private Parameters() {}

    /** Returns the rules in the schemas of parameters, except for types. */
    static Stream<Place> rules(Document contract) {
        return rules(contract, RULES);
    }

    static Stream<Place> rules(Document contract, List<String> keywords) {
        return contract.places("parameters")
                .filter(Place::isComponent)
                .map(parameter -> contract.resolved(parameter.child("schema")))
                .flatMap(schema -> keywords.stream().map(schema::child))
                .filter(rule -> !rule.node().isMissingNode())
                .distinct();
    }
}
