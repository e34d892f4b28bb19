package io.github.starrockssync.contract.tool;

import io.github.starrockssync.contract.http.InvalidInputException;
import io.github.starrockssync.contract.http.Sources;
import io.github.starrockssync.contract.pact.ConsumerPact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where pacts are: a directory, a file, or the address of one. */
record PactLocation(String text) {

    private static final String OURS = "/pacts/starrocks-sync-client-starrocks-data-sync.json";

    /** The pact of the client of this project, which this jar has inside. */
    static ConsumerPact ours() {
        try (InputStream in = PactLocation.class.getResourceAsStream(OURS)) {
            if (in == null) {
                throw new IllegalStateException("Not in this jar: " + OURS);
            }
            return ConsumerPact.parse("this jar", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ConsumerPact> pacts() {
        Path path = Sources.isAddress(text) ? null : Path.of(text);
        if (path == null || !Files.isDirectory(path)) {
            return List.of(ConsumerPact.parse(text, Sources.text(text)));
        }
        List<ConsumerPact> pacts = files(path).stream()
                .map(file -> ConsumerPact.parse(file.toString(), Sources.file(file)))
                .toList();
        if (pacts.isEmpty()) {
            throw new InvalidInputException("No pacts (*.json) in " + text);
        }
        return pacts;
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidInputException("Cannot be read: " + directory + " (" + e + ")");
        }
    }
}
