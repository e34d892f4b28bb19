package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A documented restriction of the import of a portal.
 *
 * @param text the rule, a sentence
 * @param source URL of the documentation
 * @param check finds the violations of an edition
 */
record ImportRestriction(String rule, String text, String source, Function<Edition, Stream<Finding>> check) {

    /** A restriction of the document, independent of its notation. */
    static ImportRestriction of(String rule, String text, String source, Function<Document, Stream<Finding>> check) {
        return new ImportRestriction(rule, text, source, edition -> check.apply(edition.document()));
    }

    static ImportRestriction size(String rule, int megabytes, String text, String source) {
        return new ImportRestriction(
                rule,
                text,
                source,
                edition -> edition.bytes() <= megabytes << 20
                        ? Stream.empty()
                        : Stream.of(edition.document()
                                .root()
                                .finding("has %d bytes, %d MB are allowed".formatted(edition.bytes(), megabytes))));
    }

    /** {@code openapi} must be one of these, each a regular expression. */
    static ImportRestriction version(String rule, String versions, String text, String source) {
        return of(
                rule,
                text,
                source,
                document -> document.root().text("openapi").matches(versions)
                        ? Stream.empty()
                        : Stream.of(document.root().child("openapi").finding("must match " + versions)));
    }
}
