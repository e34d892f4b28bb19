package io.github.starrockssync.contract.edition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.ParseContext;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import io.github.starrockssync.contract.document.Document;
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
 * An OpenAPI Overlay 1.0. Stricter than the specification, which ignores an action without a match: each action must
 * update exactly one object.
 */
public final class Overlay {

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

    public static Overlay parse(String yaml) {
        return new Overlay(Document.node(yaml));
    }

    /** Returns the document to change, relative to the overlay. */
    String document() {
        return root.path("extends").asText();
    }

    /**
     * Returns a changed copy of the document.
     *
     * @throws IllegalArgumentException with every action that does not match the document
     */
    public JsonNode appliedTo(JsonNode document) {
        return applied(document, false);
    }

    /**
     * Returns a translated copy of the document.
     *
     * @throws IllegalArgumentException with every action that does not match the document, adds something or changes
     *     nothing
     */
    JsonNode translated(JsonNode document) {
        return applied(document, true);
    }

    private JsonNode applied(JsonNode document, boolean textsOnly) {
        List<String> problems = new ArrayList<>();
        for (JsonNode action : root.path("actions")) {
            check(action, document, textsOnly, problems);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "The overlay does not match the document: " + String.join("; ", problems));
        }
        return MAPPER.valueToTree(new OverlayApplier(MAPPER.convertValue(document, OBJECT)).apply(parsed()));
    }

    private OverlayResult parsed() {
        DocumentLoader nothingToLoad = new DocumentLoader(
                uri -> {
                    throw new IOException("An overlay must not have references, but refers to " + uri);
                },
                text -> text);
        return new OverlayParser(new DocumentStore(), nothingToLoad)
                .parse(URI.create("overlay"), MAPPER.convertValue(root, OBJECT));
    }

    private static void check(JsonNode action, JsonNode document, boolean textsOnly, List<String> problems) {
        String target = action.path("target").asText();
        JsonNode found = PATHS.parse(document).read(target);
        if (found.size() != 1) {
            problems.add("%s matches %d places instead of one".formatted(target, found.size()));
        } else if (!action.path("update").isObject() || action.has("remove")) {
            problems.add(target + " must be updated with an object");
        } else if (!found.get(0).isObject()) {
            problems.add(target + " must be an object");
        } else if (textsOnly) {
            checkTexts(target, action.path("update"), found.get(0), problems);
        }
    }

    private static void checkTexts(String place, JsonNode update, JsonNode current, List<String> problems) {
        if (update.isObject() && current.isObject()) {
            update.properties()
                    .forEach(entry -> checkTexts(
                            place + "." + entry.getKey(), entry.getValue(), current.path(entry.getKey()), problems));
        } else if (!update.isTextual() || !current.isTextual()) {
            problems.add(place + " replaces a missing text");
        } else if (update.equals(current)) {
            problems.add(place + " changes nothing");
        }
    }
}
