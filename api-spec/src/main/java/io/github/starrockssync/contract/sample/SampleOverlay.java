package io.github.starrockssync.contract.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Notation;
import io.github.starrockssync.contract.document.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the overlay that adds the code samples to the contract. */
public final class SampleOverlay {

    private static final String PACKAGE = "io/github/starrockssync/contract/samples/";

    private SampleOverlay() {}

    /** Arguments: the contract, the folder of the tests with the samples, the overlay to write. */
    public static void main(String[] arguments) throws IOException {
        Path contract = Path.of(arguments[0]);
        Path tests = Path.of(arguments[1]);
        Path overlay = Path.of(arguments[2]);
        ObjectNode tree = of(
                Document.parse(Files.readString(contract)),
                "./" + contract.getFileName(),
                List.of(
                        read("Shell", "curl", tests.resolve("resources/" + PACKAGE + "curl.sh")),
                        read("Java", "Java", tests.resolve("java/" + PACKAGE + "ClientSamples.java")),
                        read(
                                "Java",
                                "Java (Huawei Cloud SDK)",
                                tests.resolve("java/" + PACKAGE + "VendorSamples.java"))));
        Files.createDirectories(overlay.getParent());
        Files.writeString(overlay, Notation.YAML.text(tree));
    }

    private static SampleSource read(String lang, String label, Path file) throws IOException {
        return SampleSource.parse(lang, label, file.getFileName().toString(), Files.readString(file));
    }

    /**
     * @throws IllegalArgumentException with each operation without a sample and each region without an operation
     */
    static ObjectNode of(Document contract, String name, List<SampleSource> sources) {
        check(contract, sources);
        ObjectNode overlay = JsonNodeFactory.instance.objectNode();
        overlay.put("overlay", "1.0.0");
        overlay.putObject("info")
                .put("title", "Code samples")
                .put("version", contract.root().child("info").text("version"));
        overlay.put("extends", name);
        ArrayNode actions = overlay.putArray("actions");
        contract.operations().forEach(operation -> {
            ObjectNode action = actions.addObject().put("target", target(operation));
            ArrayNode samples = action.putObject("update").putArray("x-codeSamples");
            for (SampleSource source : sources) {
                samples.addObject()
                        .put("lang", source.lang())
                        .put("label", source.label())
                        .put("source", source.sample(operation.text("operationId")));
            }
        });
        return overlay;
    }

    private static String target(Place operation) {
        String path = operation.at().head().last().getMatchingProperty();
        return "$.paths['%s'].%s".formatted(path, operation.role());
    }

    private static void check(Document contract, List<SampleSource> sources) {
        Set<String> operations = contract.operations()
                .map(operation -> operation.text("operationId"))
                .collect(Collectors.toSet());
        List<String> problems = new ArrayList<>();
        for (SampleSource source : sources) {
            operations.stream()
                    .filter(operation -> !source.regions().containsKey(operation))
                    .map(operation -> "%s: operation %s has no region".formatted(source.file(), operation))
                    .forEach(problems::add);
            source.regions().keySet().stream()
                    .filter(region -> !operations.contains(region) && !region.equals(SampleSource.CLIENT))
                    .map(region -> "%s: region \"%s\" is not an operation".formatted(source.file(), region))
                    .forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            problems.sort(null);
            throw new IllegalArgumentException("Code samples do not fit the contract: " + String.join("; ", problems));
        }
    }
}
