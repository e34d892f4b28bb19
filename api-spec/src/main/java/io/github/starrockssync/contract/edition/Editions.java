package io.github.starrockssync.contract.edition;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.document.Notation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the published editions: each document as JSON, and for each overlay {@code
 * <language>.yaml} the translation of the document that it extends, as {@code <document>.<language>.yaml} and as JSON.
 */
public final class Editions {

    private static final String YAML = ".yaml";

    private final Path output;

    private Editions(Path output) {
        this.output = output;
    }

    /** Arguments: folder of the documents, folder of the overlays, output folder. */
    public static void main(String[] folders) throws IOException {
        Editions editions = new Editions(Files.createDirectories(Path.of(folders[2])));
        for (Path document : yamlFiles(Path.of(folders[0]))) {
            editions.write(name(document), YamlSource.of(document).tree());
        }
        for (Path overlay : yamlFiles(Path.of(folders[1]))) {
            editions.translate(overlay);
        }
    }

    private void translate(Path file) throws IOException {
        Overlay overlay = Overlay.parse(Files.readString(file));
        Path document = file.resolveSibling(overlay.document());
        YamlSource source = YamlSource.of(document);
        JsonNode translated = overlay.translated(source.tree());
        String name = name(document) + "." + name(file);
        Files.writeString(output.resolve(name + YAML), source.with(translated));
        write(name, translated);
    }

    private void write(String name, JsonNode document) throws IOException {
        Files.writeString(output.resolve(name + ".json"), Notation.JSON.text(document));
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - YAML.length());
    }

    private static List<Path> yamlFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(YAML)).sorted().toList();
        }
    }
}
