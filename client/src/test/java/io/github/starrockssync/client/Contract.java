package io.github.starrockssync.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The OpenAPI document that the client was generated from. */
final class Contract {

    private Contract() {}

    /** With the parameters of each path at its operations. */
    static JsonNode document() {
        try {
            JsonNode document = new YAMLMapper().readTree(new File(System.getProperty("openapi.document")));
            document.get("paths").forEach(path -> {
                JsonNode shared = ((ObjectNode) path).remove("parameters");
                path.forEach(operation ->
                        ((ObjectNode) operation).withArray("parameters").addAll((ArrayNode) shared));
            });
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows a reference within the document, if the node is one. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
