package io.github.starrockssync.contract.spec;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a translation with the document. */
final class TranslationRules {

    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    private TranslationRules() {}

    /** Without their prose, both are the same. */
    static Stream<Finding> sameContract(Document source, Document translation) {
        Stream<Finding> lost = source.places()
                .filter(place -> in(translation, place).node().isMissingNode())
                .map(place -> place.finding("is not in the translation"));
        Stream<Finding> added = translation
                .places()
                .filter(place -> in(source, place).node().isMissingNode())
                .map(place -> place.finding("is in the translation only"));
        Stream<Finding> changed = source.places()
                .filter(place -> place.isClosed() || place.node().isValueNode())
                .filter(place -> !place.isProse())
                .filter(place -> !in(translation, place).node().isMissingNode())
                .filter(place -> !in(translation, place).node().equals(place.node()))
                .map(place -> place.finding("is another value in the translation"));
        return Stream.of(lost, added, changed).flatMap(findings -> findings);
    }

    static Stream<Finding> translated(Document source, Document translation) {
        return source.places()
                .filter(Place::isProse)
                .filter(place -> in(translation, place).node().equals(place.node()))
                .map(place -> place.finding("is not translated"));
    }

    /** Names and values in the prose are the same in every language. */
    static Stream<Finding> codeKept(Document source, Document translation) {
        return source.places()
                .filter(Place::isProse)
                .filter(place -> !code(place).equals(code(in(translation, place))))
                .map(place -> place.finding("has the code %s in the translation instead of %s"
                        .formatted(code(in(translation, place)), code(place))));
    }

    static Stream<Finding> sentencesEndAlike(Document source, Document translation) {
        return source.places()
                .filter(Place::isProse)
                .filter(place -> text(place).endsWith(".")
                        != text(in(translation, place)).endsWith("。"))
                .map(place -> place.finding("is a sentence in one language and a phrase in the other"));
    }

    private static Set<String> code(Place place) {
        return CODE.matcher(text(place)).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String text(Place place) {
        return place.node().asText().strip();
    }

    private static Place in(Document document, Place place) {
        return new Place(place.at(), document.root().node().at(place.at()), place.role());
    }
}
