package io.github.starrockssync.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The OpenAPI document that the client was generated from. */
final class Contract {

    private Contract() {}

    static JsonNode document() {
        try {
            return new YAMLMapper().readTree(new File(System.getProperty("openapi.document")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows a reference within the document, if the node is one. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
