package io.github.starrockssync.contract.spec;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules of every operation. */
final class OperationRules {

    private static final Set<String> STATUSES = Set.of("200", "400", "401", "403", "406", "429", "500", "503");
    /** An operation with a body changes something, and can conflict with another change. */
    private static final Set<String> BODY_STATUSES = Set.of("409", "413", "415");

    private static final Set<String> IMPOSSIBLE = Set.of("404", "405");

    private static final String ERROR = "#/components/schemas/ErrorResponse";

    private OperationRules() {}

    static Stream<Finding> statusesComplete(Document document) {
        return document.operations()
                .flatMap(operation -> Stream.concat(
                                STATUSES.stream(),
                                operation.node().has("requestBody") ? BODY_STATUSES.stream() : Stream.empty())
                        .filter(status -> !operation.child("responses").node().has(status))
                        .map(status -> operation.child("responses").finding("lacks " + status)));
    }

    /** No operation returns 404 or 405 for unknown paths and methods; {@code info} describes them once. */
    static Stream<Finding> statusesPossible(Document document) {
        return responses(document)
                .filter(response -> IMPOSSIBLE.contains(response.name()))
                .map(response -> response.finding("is not for an operation to answer"));
    }

    /** A runtime would convert any other type before a server can describe the violation. */
    static Stream<Finding> parametersPlain(Document document) {
        return document.operations()
                .flatMap(document::parameters)
                .filter(parameter -> !parameter.text("in").equals("header"))
                .filter(parameter -> {
                    Place schema = document.resolved(parameter.child("schema"));
                    return !schema.text("type").equals("string")
                            || schema.node().has("enum");
                })
                .map(parameter -> parameter.finding("a parameter in path or query is a string without enum"));
    }

    static Stream<Finding> responseHeaders(Document document) {
        return responses(document)
                .flatMap(response -> headersOf(response.name())
                        .filter(header -> !document.resolved(response)
                                .child("headers")
                                .node()
                                .has(header))
                        .map(header -> response.finding("lacks the header " + header)));
    }

    private static Stream<String> headersOf(String status) {
        return switch (status) {
            case "429", "503" -> Stream.of("X-Request-Id", "Retry-After");
            default -> Stream.of("X-Request-Id");
        };
    }

    static Stream<Finding> errorBodies(Document document) {
        return responses(document)
                .filter(response -> response.name().matches("[45]..|default"))
                .flatMap(response -> {
                    Place body = document.resolved(response).child("content").child("application/json");
                    if (!body.child("schema").text("$ref").equals(ERROR)) {
                        return Stream.of(response.finding("must have an ErrorResponse as its JSON body"));
                    }
                    return body.node().has("example")
                                    || !body.node().path("examples").isEmpty()
                            ? Stream.empty()
                            : Stream.of(response.finding("has no example"));
                });
    }

    private static Stream<Place> responses(Document document) {
        return document.operations()
                .flatMap(operation -> operation.child("responses").children());
    }

    static Stream<Finding> operationIds(Document document) {
        List<String> ids = document.operations()
                .map(operation -> operation.text("operationId"))
                .toList();
        return document.operations().flatMap(operation -> {
            String id = operation.text("operationId");
            if (!id.matches("[a-z]+([A-Z][a-z0-9]*)*")) {
                return Stream.of(operation.finding("operationId '" + id + "' is not lowerCamelCase"));
            }
            return Collections.frequency(ids, id) == 1
                    ? Stream.empty()
                    : Stream.of(operation.finding("operationId " + id + " is not unique"));
        });
    }

    static Stream<Finding> tagsUsed(Document document) {
        Set<String> declared = document.root()
                .child("tags")
                .children()
                .map(tag -> tag.text("name"))
                .collect(Collectors.toSet());
        Set<String> used = document.operations()
                .flatMap(operation -> operation.child("tags").children())
                .map(tag -> tag.node().asText())
                .collect(Collectors.toSet());
        Stream<Finding> tagging = document.operations()
                .filter(operation -> operation.node().path("tags").size() != 1
                        || !declared.contains(operation.node().at("/tags/0").asText()))
                .map(operation -> operation.finding("must have exactly one tag, declared at the top"));
        Stream<Finding> idle = document.root()
                .child("tags")
                .children()
                .filter(tag -> !used.contains(tag.text("name")))
                .map(tag -> tag.finding("is never used"));
        return Stream.concat(tagging, idle);
    }

    static Stream<Finding> httpsServers(Document document) {
        if (document.root().node().path("servers").isEmpty()) {
            return Stream.of(document.root().finding("names no server"));
        }
        return document.places("servers")
                .filter(server -> server.node().isObject())
                .filter(server -> !server.text("url").startsWith("https://"))
                .map(server -> server.finding(server.text("url") + " is not HTTPS"));
    }
}
