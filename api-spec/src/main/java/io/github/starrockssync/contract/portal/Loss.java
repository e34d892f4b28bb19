package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something of the contract that a portal does not show or do.
 *
 * @param what it is, as a noun
 * @param effect what becomes of it
 * @param places where the contract has it
 */
record Loss(String what, String effect, Function<Document, Stream<Place>> places) {

    /** Places of the contract that a portal loses; none if the contract has no such thing. */
    List<Place> in(Document contract) {
        return places.apply(contract).toList();
    }

    static Loss of(String what, String effect, Function<Document, Stream<Place>> places) {
        return new Loss(what, effect, places);
    }

    /** Keywords of schemas. */
    static Loss ofSchemas(String what, String effect, List<String> keywords) {
        return of(
                what,
                effect,
                document -> document.schemas()
                        .flatMap(schema -> keywords.stream().map(schema::child))
                        .filter(place -> !place.node().isMissingNode()));
    }

    /** All entries of a section of {@code components}. */
    static Loss ofComponents(String section, String what, String effect) {
        return of(what, effect, document -> document.places(section).filter(Place::isComponent));
    }

    /** What a description says after its first paragraph. */
    static Loss ofLaterParagraphs(String effect) {
        return of(
                "paragraphs of the description after the first",
                effect,
                document -> Stream.of(document.root().child("info").child("description"))
                        .filter(text -> text.node().asText().contains("\n\n")));
    }
}
