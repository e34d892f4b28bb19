package io.github.starrockssync.contract.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.contract.edition.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the editions of the contract and its catalogue of errors. */
final class ContractFiles {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Object> PLAIN = new TypeReference<>() {};

    private final Path folder;

    ContractFiles(Path folder) {
        this.folder = folder;
    }

    Path yaml(PageLanguage language) {
        return folder.resolve(language.document() + ".yaml");
    }

    Path json(PageLanguage language) {
        return folder.resolve(language.document() + ".json");
    }

    /** The contract with its code samples. */
    JsonNode withSamples(PageLanguage language) throws IOException {
        String overlay = Files.readString(folder.resolve("starrocks-data-sync.samples.overlay.yaml"));
        return Overlay.parse(overlay).appliedTo(MAPPER.readTree(json(language).toFile()));
    }

    /** The servers of the contract. */
    Object servers(PageLanguage language) throws IOException {
        return MAPPER.convertValue(MAPPER.readTree(json(language).toFile()).path("servers"), PLAIN);
    }

    /** Number of rules from each source other than the documentation page of the operation. */
    Map<String, Integer> provenance(PageLanguage language) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        MAPPER.readTree(json(language).toFile())
                .findValuesAsText("x-provenance")
                .forEach(source -> counts.merge(source, 1, Integer::sum));
        return counts;
    }

    /** Status, code and text of every error, with an ellipsis for variable parts. */
    List<Map<String, String>> errors(PageLanguage language) throws IOException {
        List<Map<String, String>> errors = new ArrayList<>();
        for (JsonNode error : catalogue()) {
            String text = error.at("/text/" + language.errors()).asText();
            errors.add(Map.of(
                    "status", error.path("status").asText(),
                    "code", error.path("code").asText(),
                    "shown", text.replaceAll("\\{\\d}", "…")));
        }
        return errors;
    }

    /** The errors by their names. */
    Map<String, Object> errorsByName() throws IOException {
        Map<String, Object> errors = new LinkedHashMap<>();
        for (JsonNode error : catalogue()) {
            errors.put(error.path("name").asText(), MAPPER.convertValue(error, PLAIN));
        }
        return errors;
    }

    private JsonNode catalogue() throws IOException {
        return MAPPER.readTree(folder.resolve("starrocks-data-sync-errors.json").toFile())
                .path("errors");
    }
}
