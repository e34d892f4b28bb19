package io.github.starrockssync.contract.pact;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.model.V4Pact;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The pact that the consumer tests have written. */
public final class PactFile {

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

    /** As the verifier reads it. */
    public static ConsumerPact pact() {
        return ConsumerPact.parse(FILE.toString(), text());
    }

    public static List<SynchronousHttp> interactions() {
        return interactions(FILE);
    }

    static List<SynchronousHttp> interactions(Path file) {
        return DefaultPactReader.INSTANCE.loadPact(file.toFile()).getInteractions().stream()
                .map(each -> Objects.requireNonNull(each.asSynchronousRequestResponse()))
                .map(SynchronousHttp.class::cast)
                .toList();
    }

    /** The pact as if it had one interaction. */
    public static V4Pact withOnly(String description) {
        V4Pact pact = (V4Pact) DefaultPactReader.INSTANCE.loadPact(FILE.toFile());
        pact.getInteractions().removeIf(each -> !each.getDescription().equals(description));
        return pact;
    }
}
