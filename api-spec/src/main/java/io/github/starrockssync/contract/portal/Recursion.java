package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Components that contain themselves. */
final class Recursion {

    private Recursion() {}

    static Stream<Place> of(Document document) {
        return document.places()
                .filter(Place::isComponent)
                .filter(component -> reaches(document, component, component.at(), new HashSet<>()));
    }

    private static boolean reaches(Document document, Place from, JsonPointer goal, Set<JsonPointer> seen) {
        return from.tree()
                .filter(Place::isReference)
                .map(document::resolved)
                .anyMatch(target ->
                        target.at().equals(goal) || seen.add(target.at()) && reaches(document, target, goal, seen));
    }
}
