package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.util.stream.Stream;

/** Authentication by signature, which OpenAPI has no type for: it is an API key in {@code Authorization}. */
final class Signatures {

    private Signatures() {}

    static Stream<Place> schemes(Document contract) {
        return contract.places("securitySchemes")
                .filter(Place::isComponent)
                .filter(scheme -> scheme.text("name").equals("Authorization"));
    }
}
