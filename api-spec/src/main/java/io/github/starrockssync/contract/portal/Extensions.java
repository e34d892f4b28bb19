package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.util.stream.Stream;

/** Extensions of OpenAPI: keys that begin with {@code x-}. Headers may begin so, too, but are none. */
final class Extensions {

    private Extensions() {}

    static boolean is(Place place) {
        return !place.role().equals("map") && place.role().startsWith("x-");
    }

    static Stream<Place> of(Document document) {
        return document.places().filter(Extensions::is);
    }
}
