package io.github.starrockssync.contract.pact;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The pact that the consumer tests have written. */
final class PactFile {

    private static final Path FILE =
            Path.of("target", "pacts", PactNames.CONSUMER + "-" + PactNames.PROVIDER + ".json");

    private PactFile() {}

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException("No pact: run the consumer tests first", e);
        }
    }

    static JsonNode json() {
        try {
            return new ObjectMapper().readTree(text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SynchronousHttp> interactions() {
        return interactions(FILE);
    }

    static List<SynchronousHttp> interactions(Path file) {
        return DefaultPactReader.INSTANCE.loadPact(file.toFile()).getInteractions().stream()
                .map(each -> Objects.requireNonNull(each.asSynchronousRequestResponse()))
                .map(SynchronousHttp.class::cast)
                .toList();
    }
}
