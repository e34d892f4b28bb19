package io.github.starrockssync.contract.spec;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether links lead from a property that a response has to a parameter that an operation has. */
final class LinkRules {

    private static final String BODY = "$response.body#/";

    private LinkRules() {}

    static Stream<Finding> linksResolve(Document document) {
        return document.operations()
                .flatMap(operation -> document.resolvedChildren(operation, "responses"))
                .distinct()
                .flatMap(response -> document.resolvedChildren(response, "links")
                        .flatMap(link -> findings(document, response, link)));
    }

    private static Stream<Finding> findings(Document document, Place response, Place link) {
        return document.operations()
                .filter(operation -> operation.text("operationId").equals(link.text("operationId")))
                .findFirst()
                .map(operation -> parameters(document, response, link, operation))
                .orElseGet(() -> Stream.of(link.finding("no operation is called " + link.text("operationId"))));
    }

    private static Stream<Finding> parameters(Document document, Place response, Place link, Place operation) {
        var known = document.parameters(operation)
                .map(parameter -> parameter.text("name"))
                .collect(Collectors.toSet());
        return link.child("parameters").children().flatMap(parameter -> {
            String value = parameter.node().asText();
            if (!known.contains(parameter.name())) {
                return Stream.of(parameter.finding(link.text("operationId") + " has no parameter " + parameter.name()));
            }
            return !value.startsWith(BODY) || hasProperty(document, response, value.substring(BODY.length()))
                    ? Stream.empty()
                    : Stream.of(parameter.finding("no response body has " + value));
        });
    }

    private static boolean hasProperty(Document document, Place response, String pointer) {
        Place schema = document.resolved(
                response.child("content").child("application/json").child("schema"));
        for (String step : pointer.split("/")) {
            schema = document.resolved(
                    step.matches("\\d+")
                            ? schema.child("items")
                            : schema.child("properties").child(step));
        }
        return !schema.node().isMissingNode();
    }
}
