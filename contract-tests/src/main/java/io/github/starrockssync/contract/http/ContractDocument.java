package io.github.starrockssync.contract.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The contract, read from the class path of the module that publishes it. */
public final class ContractDocument {

    private static final String RESOURCE = "/META-INF/openapi/starrocks-data-sync.yaml";
    private static final String TEXT = read();
    private static final JsonNode TREE = parse(TEXT);

    private ContractDocument() {}

    /**
     * An operation and one of the statuses that it documents.
     *
     * @param operationId of the operation
     * @param status of HTTP
     */
    public record DocumentedStatus(String operationId, int status) {}

    /**
     * The whole document as it is written.
     *
     * @return YAML
     */
    public static String text() {
        return TEXT;
    }

    /**
     * The whole document.
     *
     * @return not to be changed
     */
    public static JsonNode tree() {
        return TREE;
    }

    /**
     * The value of a named example, as an object of a model.
     *
     * @param name of the example
     * @param model that it fits
     * @param <T> the same
     * @return a new object
     */
    public static <T> T example(String name, Class<T> model) {
        return new YAMLMapper().convertValue(example(name), model);
    }

    /**
     * A copy of a named example.
     *
     * @param name of the example
     * @return free to be changed
     */
    public static ObjectNode example(String name) {
        return TREE.at("/components/examples/" + name + "/value").<ObjectNode>deepCopy();
    }

    /**
     * The node itself, or the one that its reference points to.
     *
     * @param node of the document
     * @return not to be changed
     */
    public static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(TREE.at(node.get("$ref").asText().substring(1))) : node;
    }

    /**
     * Every status of every operation.
     *
     * @return in the order of the document
     */
    public static List<DocumentedStatus> documentedStatuses() {
        List<DocumentedStatus> documented = new ArrayList<>();
        for (JsonNode path : TREE.get("paths")) {
            for (JsonNode operation : path) {
                for (Map.Entry<String, JsonNode> response :
                        operation.path("responses").properties()) {
                    documented.add(new DocumentedStatus(
                            operation.get("operationId").asText(), Integer.parseInt(response.getKey())));
                }
            }
        }
        return documented;
    }

    private static String read() {
        try (InputStream document = ContractDocument.class.getResourceAsStream(RESOURCE)) {
            if (document == null) {
                throw new IllegalStateException("No " + RESOURCE + " on the class path");
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
