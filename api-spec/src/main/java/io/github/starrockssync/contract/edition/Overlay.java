package io.github.starrockssync.contract.edition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.ParseContext;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import io.openapiparser.OverlayApplier;
import io.openapiparser.OverlayParser;
import io.openapiparser.OverlayResult;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.DocumentStore;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An OpenAPI Overlay 1.0 that exchanges texts of a document. Stricter than the specification, which lets an action pass
 * that finds nothing: each action must find exactly one object, and exchange texts that are there.
 */
final class Overlay {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final ParseContext PATHS = JsonPath.using(Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .options(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS)
            .build());

    private final JsonNode root;

    private Overlay(JsonNode root) {
        this.root = root;
    }

    static Overlay parse(String yaml) throws IOException {
        return new Overlay(new YamlSource(yaml).tree());
    }

    /** The document that it belongs to, relative to the overlay. */
    String document() {
        return root.path("extends").asText();
    }

    /**
     * A changed copy of the document.
     *
     * @throws IllegalArgumentException naming every action that does not fit the document
     */
    JsonNode appliedTo(JsonNode document) {
        List<String> problems = new ArrayList<>();
        for (JsonNode action : root.path("actions")) {
            check(action, document, problems);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The overlay does not fit: " + String.join("; ", problems));
        }
        return MAPPER.valueToTree(new OverlayApplier(MAPPER.convertValue(document, OBJECT)).apply(parsed()));
    }

    private OverlayResult parsed() {
        DocumentLoader nothingToLoad = new DocumentLoader(
                uri -> {
                    throw new IOException("An overlay stands alone, but refers to " + uri);
                },
                text -> text);
        return new OverlayParser(new DocumentStore(), nothingToLoad)
                .parse(URI.create("overlay"), MAPPER.convertValue(root, OBJECT));
    }

    private static void check(JsonNode action, JsonNode document, List<String> problems) {
        String target = action.path("target").asText();
        JsonNode found = PATHS.parse(document).read(target);
        if (found.size() != 1) {
            problems.add("%s finds %d places instead of one".formatted(target, found.size()));
        } else if (!action.path("update").isObject() || action.has("remove")) {
            problems.add(target + " must be updated with an object");
        } else {
            check(target, action.path("update"), found.get(0), problems);
        }
    }

    private static void check(String place, JsonNode update, JsonNode current, List<String> problems) {
        if (update.isObject() && current.isObject()) {
            update.properties()
                    .forEach(entry -> check(
                            place + "." + entry.getKey(), entry.getValue(), current.path(entry.getKey()), problems));
        } else if (!update.isTextual() || !current.isTextual()) {
            problems.add(place + " exchanges a text that is not there");
        } else if (update.equals(current)) {
            problems.add(place + " changes nothing");
        }
    }
}
