package io.github.starrockssync.contract.personas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tables that the project shows are those of this build. */
final class PublishedTables {

    private static final Path FILE = Path.of("PERSONAS.md");

    private PublishedTables() {}

    static void assertShown(PersonaTable table) {
        try {
            assertThat(Files.readString(FILE))
                    .as(FILE + ", which needs the tables of target/personas")
                    .contains(table.markdown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
