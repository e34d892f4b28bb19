package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The contract in one language.
 *
 * @param yaml the published text
 */
record Contract(Language language, Document document, String yaml) {

    /** Base name of its files. */
    static final String NAME = "starrocks-data-sync";

    static Contract read(Path folder, Language language) throws IOException {
        return of(language, Files.readString(folder.resolve(language.file(NAME, Notation.YAML))));
    }

    static Contract of(Language language, String yaml) {
        return new Contract(language, Document.parse(yaml), yaml);
    }

    /** Returns the name of the file of the contract in this language. */
    String file(Notation notation) {
        return name() + notation.suffix();
    }

    /** The file name without its extension, which differs by language. */
    String name() {
        return language.name(NAME);
    }

    /** Returns the first paragraph of the description on one line, for portals that limit its length. */
    String firstParagraph() {
        String description = document.root().child("info").text("description");
        return description.split("\n\n")[0].replace('\n', ' ').strip();
    }
}
