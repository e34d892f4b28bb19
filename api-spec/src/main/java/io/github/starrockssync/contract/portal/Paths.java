package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.util.List;
import java.util.stream.Stream;

/** The paths of a document. */
final class Paths {

    private static final String PARAMETER = "\\{[^{}/]+}";

    private Paths() {}

    /** An operation and its path. Its parameters are inline, not references. */
    record Operation(String path, Place place) {

        /** Returns its parameters in path, query or header. */
        Stream<Place> parameters(String in) {
            return place.child("parameters")
                    .children()
                    .filter(parameter -> parameter.text("in").equals(in));
        }
    }

    static Stream<Operation> operations(Document document) {
        return document.places("paths")
                .flatMap(path -> path.children()
                        .filter(Place::isOperation)
                        .map(operation -> new Operation(path.name(), operation)));
    }

    /** Returns the path of an operation. */
    static String of(Place operation) {
        return operation.at().head().last().getMatchingProperty();
    }

    static Stream<Place> all(Document document) {
        return document.places("paths");
    }

    static List<String> segments(String path) {
        return Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }

    static boolean isParameter(String segment) {
        return segment.matches(PARAMETER);
    }
}
