package io.github.starrockssync.contract.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The contract, read from the class path of the module that publishes it. */
public final class ContractDocument {

    private static final String RESOURCE = "/META-INF/openapi/starrocks-data-sync.yaml";
    private static final String REQUESTS = "requests.yaml";
    private static final String DEVIATIONS = "/DEVIATIONS.md";
    private static final String TEXT = read(RESOURCE);
    private static final JsonNode TREE = parse(TEXT);
    private static final JsonNode OWN_REQUESTS = tree(read(REQUESTS));

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
     * The whole document, with the parameters of each path at its operations.
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
     * A copy of a request to the well-known instance, or, where there is none of this name, of an example of the contract.
     *
     * @param name of the request or the example
     * @return free to be changed
     */
    public static ObjectNode example(String name) {
        JsonNode own = OWN_REQUESTS.path(name);
        return (own.isObject() ? own : TREE.at("/components/examples/" + name + "/value")).deepCopy();
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

    /**
     * Returns the numbers of the rows of {@code DEVIATIONS.md}.
     *
     * @return in the order of the table
     */
    public static List<String> deviations() {
        return Pattern.compile("(?m)^\\| ([CD]\\d+) \\|")
                .matcher(read(DEVIATIONS))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private static String read(String resource) {
        try (InputStream document = ContractDocument.class.getResourceAsStream(resource)) {
            if (document == null) {
                throw new IllegalStateException("No " + resource + " on the class path");
            }
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String yaml) {
        JsonNode tree = tree(yaml);
        tree.required("paths").forEach(path -> moveParameters((ObjectNode) path));
        return tree;
    }

    private static JsonNode tree(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void moveParameters(ObjectNode path) {
        JsonNode shared = path.remove("parameters");
        for (JsonNode operation : path) {
            ((ObjectNode) operation).withArray("parameters").addAll((ArrayNode) shared);
        }
    }
}
