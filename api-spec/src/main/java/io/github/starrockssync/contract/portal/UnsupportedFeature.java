package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A feature of the contract that a portal does not support.
 *
 * @param what the feature, a noun phrase
 * @param effect what the portal does instead
 * @param places where the contract uses it
 */
record UnsupportedFeature(String what, String effect, Function<Document, Stream<Place>> places) {

    /** Returns the places that use the feature. */
    List<Place> in(Document contract) {
        return places.apply(contract).toList();
    }

    static UnsupportedFeature of(String what, String effect, Function<Document, Stream<Place>> places) {
        return new UnsupportedFeature(what, effect, places);
    }

    /** Keywords of schemas. */
    static UnsupportedFeature ofSchemas(String what, String effect, List<String> keywords) {
        return of(
                what,
                effect,
                document -> document.schemas()
                        .flatMap(schema -> keywords.stream().map(schema::child))
                        .filter(place -> !place.node().isMissingNode()));
    }

    /** All entries of a section of {@code components}. */
    static UnsupportedFeature ofComponents(String section, String what, String effect) {
        return of(what, effect, document -> document.places(section).filter(Place::isComponent));
    }

    /** The paragraphs of the description after the first. */
    static UnsupportedFeature ofLaterParagraphs(String effect) {
        return of(
                "paragraphs of the description after the first",
                effect,
                document -> Stream.of(document.root().child("info").child("description"))
                        .filter(text -> text.node().asText().contains("\n\n")));
    }
}
