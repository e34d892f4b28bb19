package io.github.starrockssync.contract.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables that the project shows are those of this build. */
final class PublishedTables {

    private static final Path FILE = Path.of("FAULTY_IMPLEMENTATIONS.md");

    private PublishedTables() {}

    static void assertShown(DetectionTable table) {
        assertThat(published())
                .as(FILE + ", which needs the tables of target/faulty-implementations")
                .contains(table.markdown());
    }

    /** Asserts that rows of a sample are published as they are, and that there is a row for each of the names. */
    static void assertShown(DetectionTable sample, List<String> names) {
        assertThat(published())
                .as(FILE + ", which needs the tables of ./mvnw verify -Pexhaustive")
                .contains(sample.markdownRows())
                .contains(names.stream().map(name -> "\n| " + name + " |").toList());
    }

    private static String published() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
