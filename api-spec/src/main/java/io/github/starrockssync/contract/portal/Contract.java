package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The contract in one language.
 *
 * @param yaml as it is published, to the letter
 */
record Contract(Language language, Document document, String yaml) {

    /** What its files are called. */
    static final String NAME = "starrocks-data-sync";

    static Contract read(Path folder, Language language) throws IOException {
        return of(language, Files.readString(folder.resolve(language.file(NAME, Notation.YAML))));
    }

    static Contract of(Language language, String yaml) {
        return new Contract(language, Document.parse(yaml), yaml);
    }

    /** The name of a file of this language that is called as the contract. */
    String file(Notation notation) {
        return name() + notation.suffix();
    }

    /** The file name without its extension, which differs by language. */
    String name() {
        return language.name(NAME);
    }

    /** The first paragraph of the description, in one line, for portals with little room. */
    String firstParagraph() {
        String description = document.root().child("info").text("description");
        return description.split("\n\n")[0].replace('\n', ' ').strip();
    }
}
