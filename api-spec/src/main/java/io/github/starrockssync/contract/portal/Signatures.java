package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Place;
import java.util.stream.Stream;

/** The security scheme of signatures: an API key in {@code Authorization}, because OpenAPI has no type for it. */
final class Signatures {

    private Signatures() {}

    static Stream<Place> schemes(Document contract) {
        return contract.places("securitySchemes")
                .filter(Place::isComponent)
                .filter(scheme -> scheme.text("name").equals("Authorization"));
    }
}
