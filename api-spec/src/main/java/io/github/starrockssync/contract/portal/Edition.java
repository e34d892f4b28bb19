package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Notation;
import java.nio.charset.StandardCharsets;

/**
 * A file for a portal to import.
 *
 * @param document the parsed {@code text}
 */
record Edition(String file, String text, Document document) {

    /** The tree under the contract's name. */
    static Edition of(Contract contract, Notation notation, JsonNode tree) {
        return of(contract.file(notation), notation, tree);
    }

    static Edition of(String file, Notation notation, JsonNode tree) {
        return new Edition(file, notation.text(tree), Document.of(tree));
    }

    /** In UTF-8. */
    int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
