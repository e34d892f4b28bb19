package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A restriction that a portal documents for what it imports.
 *
 * @param says what the portal accepts, as a sentence
 * @param source the address of the page that says so
 * @param check finds the places of an edition that violate it
 */
record ImportRestriction(String rule, String says, String source, Function<Edition, Stream<Finding>> check) {

    /** A restriction of the document, independent of its notation. */
    static ImportRestriction of(String rule, String says, String source, Function<Document, Stream<Finding>> check) {
        return new ImportRestriction(rule, says, source, edition -> check.apply(edition.document()));
    }

    static ImportRestriction size(String rule, int megabytes, String says, String source) {
        return new ImportRestriction(
                rule,
                says,
                source,
                edition -> edition.bytes() <= megabytes << 20
                        ? Stream.empty()
                        : Stream.of(edition.document()
                                .root()
                                .finding("has %d bytes, %d MB are allowed".formatted(edition.bytes(), megabytes))));
    }

    /** {@code openapi} must be one of these, each a regular expression. */
    static ImportRestriction version(String rule, String versions, String says, String source) {
        return of(
                rule,
                says,
                source,
                document -> document.root().text("openapi").matches(versions)
                        ? Stream.empty()
                        : Stream.of(document.root().child("openapi").finding("must match " + versions)));
    }
}
