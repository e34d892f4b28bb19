package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What Azure API Management rejects or cannot read. */
final class AzureRestrictions {

    private static final String SOURCE =
            "https://learn.microsoft.com/azure/api-management/api-management-api-import-restrictions";
    private static final int NAME_LENGTH = 76;
    private static final int SUMMARY_LENGTH = 300;

    /** By what they stand in. */
    private static final Map<String, Set<String>> UNSUPPORTED = Map.of(
            "document", Set.of("externalDocs"),
            "components",
                    Set.of(
                            "callbacks",
                            "examples",
                            "headers",
                            "links",
                            "parameters",
                            "requestBodies",
                            "responses",
                            "securitySchemes"),
            "paths", Set.of("servers", "trace"),
            "parameters", Set.of("allowEmptyValue", "allowReserved", "explode", "style"));

    private static final Set<String> UNSUPPORTED_OF_OPERATIONS =
            Set.of("callbacks", "externalDocs", "security", "servers");

    static final List<ImportRestriction> ALL = List.of(
            ImportRestriction.size("azure-size", 4, "At most 4 MB if the document itself is uploaded.", SOURCE),
            ImportRestriction.version(
                    "azure-version", "3\\.(0\\.[0-3]|1\\.\\d+)", "OpenAPI up to 3.0.3, and 3.1.", SOURCE),
            ImportRestriction.of(
                    "azure-https-server",
                    "The first server with HTTPS is called.",
                    SOURCE,
                    AzureRestrictions::httpsServer),
            ImportRestriction.of(
                    "azure-local-references",
                    "References lead to the same document.",
                    SOURCE,
                    document -> document.places()
                            .filter(Place::isReference)
                            .filter(place -> !place.text("$ref").startsWith("#/"))
                            .map(place -> place.finding(place.text("$ref") + " is elsewhere"))),
            ImportRestriction.of(
                    "azure-no-recursion",
                    "No schema contains itself.",
                    SOURCE,
                    document -> Recursion.of(document).map(place -> place.finding("contains itself"))),
            ImportRestriction.of(
                    "azure-shared-schemas",
                    "Schemas of bodies are references to shared schemas.",
                    SOURCE,
                    document -> document.places("content")
                            .filter(media -> media.node().has("schema"))
                            .map(media -> media.child("schema"))
                            .filter(schema -> !schema.isReference())
                            .map(schema -> schema.finding("is not shared"))),
            ImportRestriction.of(
                    "azure-supported-fields",
                    "None of the unsupported fields listed on the page.",
                    SOURCE,
                    AzureRestrictions::unsupported),
            ImportRestriction.of(
                    "azure-parameter-names",
                    "Names of required parameters in path and query are unique, ignoring case.",
                    SOURCE,
                    document -> document.operations().flatMap(AzureRestrictions::repeatedNames)),
            ImportRestriction.of(
                    "azure-path-parameters",
                    "Each path parameter occurs in the path template.",
                    SOURCE,
                    document -> Paths.operations(document)
                            .flatMap(operation -> operation
                                    .parameters("path")
                                    .filter(parameter -> !operation.path().contains("{" + parameter.text("name") + "}"))
                                    .map(parameter -> parameter.finding("is not in " + operation.path())))),
            ImportRestriction.of(
                    "azure-no-cookies",
                    "There are no cookie parameters.",
                    SOURCE,
                    document -> document.places("parameters")
                            .filter(parameter -> parameter.text("in").equals("cookie"))
                            .map(parameter -> parameter.finding("is in a cookie"))),
            ImportRestriction.of(
                    "azure-no-body-of-get",
                    "GET, HEAD and OPTIONS have no body.",
                    SOURCE,
                    document -> document.operations()
                            .filter(operation -> operation.role().matches("get|head|options"))
                            .map(operation -> operation.child("requestBody"))
                            .filter(body -> !body.node().isMissingNode())
                            .map(body -> body.finding("is discarded"))),
            ImportRestriction.of(
                    "azure-summary",
                    "Summaries of operations have at most 300 characters.",
                    SOURCE,
                    document -> document.operations()
                            .map(operation -> operation.child("summary"))
                            .filter(summary -> summary.node().asText().length() > SUMMARY_LENGTH)
                            .map(summary -> summary.finding("has %d characters"
                                    .formatted(summary.node().asText().length())))),
            ImportRestriction.of(
                    "azure-operation-names",
                    "operationIds, converted to lower case and hyphens, are unique and have at most 76 "
                            + "characters.",
                    SOURCE,
                    AzureRestrictions::operationNames));

    private AzureRestrictions() {}

    private static Stream<Finding> httpsServer(Document document) {
        return document.root()
                        .child("servers")
                        .children()
                        .anyMatch(server -> server.text("url").startsWith("https://"))
                ? Stream.empty()
                : Stream.of(document.root().child("servers").finding("has no HTTPS server"));
    }

    private static Stream<Finding> unsupported(Document document) {
        return document.places()
                .filter(place -> place.node().isObject())
                .flatMap(place -> (place.isOperation()
                                ? UNSUPPORTED_OF_OPERATIONS
                                : UNSUPPORTED.getOrDefault(place.role(), Set.of()))
                        .stream()
                                .sorted()
                                .map(place::child)
                                .filter(field -> !field.node().isMissingNode())
                                .map(field -> field.finding("is not supported")));
    }

    private static Stream<Finding> repeatedNames(Place operation) {
        Set<String> names = new HashSet<>();
        return operation
                .child("parameters")
                .children()
                .filter(parameter -> parameter.text("in").matches("path|query")
                        && parameter.node().path("required").asBoolean())
                .filter(parameter -> !names.add(parameter.text("name").toLowerCase(Locale.ROOT)))
                .map(parameter -> parameter.finding(parameter.text("name") + " is taken"));
    }

    private static Stream<Finding> operationNames(Document document) {
        Set<String> names = new HashSet<>();
        return document.operations()
                .map(operation -> operation.child("operationId"))
                .flatMap(id -> {
                    String name = id.node()
                            .asText()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]+", "-")
                            .replaceAll("^-|-$", "");
                    if (name.isEmpty()) {
                        return Stream.of(id.finding("is missing"));
                    }
                    if (name.length() > NAME_LENGTH) {
                        return Stream.of(id.finding("has more than 76 characters"));
                    }
                    return names.add(name) ? Stream.empty() : Stream.of(id.finding(name + " is taken"));
                });
    }
}
