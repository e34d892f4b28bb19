package io.github.starrockssync.contract.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * An operation of the contract and how to call it well: its parameters have the examples of their schemas, its body is the
 * first of its examples, and both name what every sandbox has.
 *
 * @param operationId its name
 * @param method of HTTP, in upper case
 * @param template its path, parameters in braces
 * @param definition the whole of it; not to be changed
 */
public record ContractOperation(String operationId, String method, String template, JsonNode definition) {

    /**
     * A parameter with its references resolved.
     *
     * @param name as it is sent
     * @param in where it is sent: path, query or header
     * @param required whether it has to be there
     * @param caseInsensitive whether its values are the same in upper and lower case
     * @param schema its rules; not to be changed
     */
    public record Parameter(String name, String in, boolean required, boolean caseInsensitive, JsonNode schema) {

        /** Returns a valid value: the example of the schema, or its first word. */
        public String example() {
            return schema.has("example")
                    ? schema.get("example").asText()
                    : schema.get("enum").get(0).asText();
        }
    }

    /** Returns all operations, in the order of the document. */
    public static List<ContractOperation> all() {
        List<ContractOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                ContractDocument.tree().get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                operations.add(new ContractOperation(
                        operation.getValue().get("operationId").asText(),
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        operation.getValue()));
            }
        }
        return operations;
    }

    /** Returns the operation that a request calls; empty if the contract has no such path, or not with this method. */
    public static Optional<ContractOperation> of(ApiRequest request) {
        return all().stream()
                .filter(operation -> operation.method().equals(request.method()))
                .filter(operation -> request.path().matches(operation.template().replaceAll("\\{\\w+}", "[^/]+")))
                .findFirst();
    }

    /** Returns the operations whose requests have a body. */
    public static List<ContractOperation> withBody() {
        return all().stream()
                .filter(operation -> operation.bodySchema().isPresent())
                .toList();
    }

    /** Returns the operation of this id. */
    public static ContractOperation named(String operationId) {
        return all().stream()
                .filter(operation -> operation.operationId().equals(operationId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(operationId));
    }

    /** Returns everything that is sent with it but the body. */
    public List<Parameter> parameters() {
        return StreamSupport.stream(definition.path("parameters").spliterator(), false)
                .map(ContractDocument::resolve)
                .map(parameter -> new Parameter(
                        parameter.get("name").asText(),
                        parameter.get("in").asText(),
                        parameter.path("required").asBoolean(),
                        parameter.path("x-case-insensitive").asBoolean(),
                        ContractDocument.resolve(parameter.get("schema"))))
                .toList();
    }

    /** Returns the path with the examples of its parameters, without a query. */
    public String path() {
        String path = template;
        for (Parameter parameter : parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", parameter.example());
            }
        }
        return path;
    }

    /** Returns the same, with the examples of the query parameters that are required. */
    public String goodPathAndQuery() {
        String query = parameters().stream()
                .filter(parameter -> parameter.in().equals("query") && parameter.required())
                .map(parameter -> parameter.name() + "=" + parameter.example())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    /** Returns the rules of the body; empty for an operation without one. */
    public Optional<JsonNode> bodySchema() {
        return body().map(body -> ContractDocument.resolve(body.get("schema")));
    }

    /** Returns a copy of a body that is valid for the well-known instance. */
    public ObjectNode exampleBody() {
        return ContractDocument.example(
                switch (operationId) {
                    case "createStarRocksDataReplication" -> "StartedTaskRequest";
                    case "checkDataBaseConfig" -> "PassedDbCheckRequest";
                    case "checkTableConfig" -> "PassedTableCheckRequest";
                    case "modifyDataSync" -> "DocumentedCallRequest";
                    default -> "TaskRequest";
                });
    }

    /** Returns all examples of the body. */
    public List<JsonNode> exampleBodies() {
        return body().stream()
                .flatMap(body -> body.get("examples").valueStream())
                .map(example -> ContractDocument.resolve(example).get("value"))
                .toList();
    }

    private Optional<JsonNode> body() {
        return Optional.ofNullable(definition.get("requestBody"))
                .map(ContractDocument::resolve)
                .map(body -> body.at("/content/application~1json"));
    }

    @Override
    public String toString() {
        return operationId;
    }
}
