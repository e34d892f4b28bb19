package io.github.starrockssync.contract.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The contract, read from the class path of the module that publishes it. */
public final class ContractDocument {

    private static final String RESOURCE = "/META-INF/openapi/starrocks-data-sync.yaml";
    private static final String REQUESTS = "requests.yaml";
    private static final String DEVIATIONS = "/DEVIATIONS.md";
    private static final String TEXT = read(ContractDocument.class, RESOURCE);
    private static final JsonNode TREE = parse(TEXT);
    private static final JsonNode OWN_REQUESTS = yaml(ContractDocument.class, REQUESTS);

    private ContractDocument() {}

    /** An operation and one of the statuses that it documents. */
    public record DocumentedStatus(String operationId, int status) {}

    /** Returns the whole document as it is written. */
    public static String text() {
        return TEXT;
    }

    /** Returns the whole document, with the parameters of each path at its operations. Not to be changed. */
    public static JsonNode tree() {
        return TREE;
    }

    /** Returns the same as an object of a model. */
    public static <T> T example(String name, Class<T> model) {
        return new YAMLMapper().convertValue(example(name), model);
    }

    /** Returns a copy of a request to the well-known instance or, if there is none of this name, of an example. */
    public static ObjectNode example(String name) {
        JsonNode own = OWN_REQUESTS.path(name);
        return (own.isObject() ? own : TREE.at("/components/examples/" + name + "/value")).deepCopy();
    }

    /** Returns the node itself, or the one that its reference points to. Not to be changed. */
    public static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(TREE.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** Returns every status of every operation, in the order of the document. */
    public static List<DocumentedStatus> documentedStatuses() {
        return ContractOperation.all().stream()
                .flatMap(operation -> operation.definition().required("responses").properties().stream()
                        .map(each -> new DocumentedStatus(operation.operationId(), Integer.parseInt(each.getKey()))))
                .toList();
    }

    /** Returns the numbers of the rows of {@code DEVIATIONS.md}. */
    public static List<String> deviations() {
        return Pattern.compile("(?m)^\\| ([CD]\\d+) \\|")
                .matcher(read(ContractDocument.class, DEVIATIONS))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    /** Reads a document beside a class. */
    public static JsonNode yaml(Class<?> neighbour, String resource) {
        return tree(read(neighbour, resource));
    }

    private static String read(Class<?> neighbour, String resource) {
        try (InputStream document = neighbour.getResourceAsStream(resource)) {
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
