package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What Amazon API Gateway rejects or cannot read in a REST API. */
final class AwsRestrictions {

    private static final String NOTES =
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html";
    private static final String QUOTAS =
            "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html";
    private static final String IMPORT = "https://docs.aws.amazon.com/apigateway/latest/api/API_ImportRestApi.html";
    private static final int RESOURCES = 300;
    private static final Set<String> KEYWORDS = Set.of(
            "additionalProperties", "anyOf", "discriminator", "example", "exclusiveMinimum", "oneOf", "readOnly");

    static final List<ImportRestriction> ALL = List.of(
            ImportRestriction.size("aws-size", 6, "At most 6 MB.", IMPORT),
            ImportRestriction.of(
                    "aws-resources",
                    "At most 300 resources; each prefix of a path is one.",
                    QUOTAS,
                    AwsRestrictions::resources),
            ImportRestriction.of(
                    "aws-path-segments",
                    "A path segment consists of letters, digits, hyphens, periods and commas, or is one "
                            + "parameter.",
                    NOTES,
                    document -> Paths.all(document)
                            .flatMap(path -> Paths.segments(path.name()).stream()
                                    .filter(segment ->
                                            !Paths.isParameter(segment) && !segment.matches("[A-Za-z0-9.,-]+"))
                                    .map(segment -> path.finding("has the segment " + segment)))),
            ImportRestriction.of(
                    "aws-reserved-paths",
                    "`/ping` and `/sping` are reserved.",
                    NOTES,
                    document -> Paths.all(document)
                            .filter(path -> path.name().matches("/s?ping"))
                            .map(path -> path.finding("is reserved"))),
            ImportRestriction.of(
                    "aws-model-names",
                    "Schema names consist of letters and digits.",
                    NOTES,
                    document -> document.places("schemas")
                            .filter(schema -> !schema.name().matches("[A-Za-z0-9]+"))
                            .map(schema -> schema.finding("is not a name of letters and digits"))),
            ImportRestriction.of(
                    "aws-schema-keywords",
                    "None of the unsupported schema keywords listed on the page, such as `example` and " + "`oneOf`.",
                    NOTES,
                    document -> document.schemas()
                            .flatMap(schema -> schema.children())
                            .filter(keyword -> KEYWORDS.contains(keyword.name())
                                    && keyword.role().equals(keyword.name()))
                            .map(keyword -> keyword.finding("is not supported"))),
            ImportRestriction.of(
                    "aws-formats",
                    "No formats `int32`, `int64` or `decimal`.",
                    NOTES,
                    document -> document.schemas()
                            .map(schema -> schema.child("format"))
                            .filter(format -> format.node().asText().matches("int32|int64|decimal"))
                            .map(format -> format.finding("is not supported"))),
            ImportRestriction.of(
                    "aws-inline-responses",
                    "Responses are not references.",
                    NOTES,
                    document -> document.places("responses")
                            .filter(Place::isReference)
                            .map(response -> response.finding("is a reference"))),
            ImportRestriction.of(
                    "aws-object-bodies",
                    "Schemas of responses are objects or references.",
                    NOTES,
                    document -> document.places("content")
                            .filter(media -> media.node().has("schema"))
                            .map(media -> media.child("schema"))
                            .filter(schema -> !schema.isReference()
                                    && !schema.text("type").equals("object"))
                            .map(schema -> schema.finding("is neither an object nor a reference"))),
            ImportRestriction.of(
                    "aws-security-schemes",
                    "Security schemes are of the type `apiKey`.",
                    NOTES,
                    document -> document.places("securitySchemes")
                            .filter(Place::isComponent)
                            .filter(scheme -> !scheme.text("type").equals("apiKey"))
                            .map(scheme -> scheme.finding("is not an apiKey"))));

    private AwsRestrictions() {}

    private static Stream<Finding> resources(Document document) {
        Set<List<String>> resources = Paths.all(document)
                .map(path -> Paths.segments(path.name()))
                .flatMap(segments -> IntStream.rangeClosed(0, segments.size()).mapToObj(n -> segments.subList(0, n)))
                .collect(Collectors.toSet());
        return resources.size() <= RESOURCES
                ? Stream.empty()
                : Stream.of(document.root().child("paths").finding("needs %d resources".formatted(resources.size())));
    }
}
