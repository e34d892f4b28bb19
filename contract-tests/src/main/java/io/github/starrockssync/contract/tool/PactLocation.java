package io.github.starrockssync.contract.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where pacts are: a directory, a file, or the address of one. */
record PactLocation(String text) {

    private static final String OURS = "/pacts/starrocks-sync-client-starrocks-data-sync.json";

    /** The pact of our own client, which this jar carries. */
    static List<ConsumerPact> ours() {
        return List.of(ConsumerPact.parse("this jar", Sources.resource(OURS)));
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
            throw new UnusableInputException("No pacts (*.json) in " + text);
        }
        return pacts;
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnusableInputException("Cannot be read: " + directory + " (" + e + ")");
        }
    }
}
