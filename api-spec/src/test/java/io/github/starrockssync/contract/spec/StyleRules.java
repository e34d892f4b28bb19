package io.github.starrockssync.contract.spec;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the document reads. */
final class StyleRules {

    private static final List<String> TOP_LEVEL =
            List.of("openapi", "info", "servers", "tags", "security", "paths", "components");
    private static final List<String> OPERATION = List.of(
            "summary",
            "description",
            "x-provenance",
            "x-iam-action",
            "operationId",
            "tags",
            "x-pageable",
            "parameters",
            "requestBody",
            "responses");
    private static final List<String> SCHEMA = List.of(
            "type",
            "format",
            "description",
            "nullable",
            "minLength",
            "maxLength",
            "pattern",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "enum",
            "x-extensible-enum",
            "x-server-default",
            "x-alias",
            "x-provenance",
            "required",
            "properties",
            "items",
            "example");
    private static final Map<String, List<String>> OTHERS = Map.ofEntries(
            Map.entry("document", TOP_LEVEL),
            Map.entry(
                    "components",
                    List.of(
                            "securitySchemes",
                            "parameters",
                            "headers",
                            "requestBodies",
                            "responses",
                            "schemas",
                            "examples",
                            "links")),
            Map.entry(
                    "parameters",
                    List.of(
                            "name",
                            "in",
                            "required",
                            "description",
                            "x-provenance",
                            "x-case-insensitive",
                            "x-server-default",
                            "schema",
                            "examples")),
            Map.entry("headers", List.of("description", "required", "x-provenance", "schema")),
            Map.entry("requestBodies", List.of("description", "required", "content")),
            Map.entry("securitySchemes", List.of("type", "in", "name", "description")),
            Map.entry("servers", List.of("url", "description", "x-internal", "variables")),
            Map.entry("responses", List.of("description", "x-provenance", "headers", "content", "links")),
            Map.entry("links", List.of("operationId", "parameters", "description")),
            Map.entry("content", List.of("schema", "example", "examples")),
            Map.entry("examples", List.of("summary", "value")));

    private static final Set<String> DESCRIBED = Set.of(
            "headers", "info", "links", "parameters", "properties", "requestBodies", "responses", "schemas", "servers");
    private static final Pattern CODE_AND_ADDRESSES = Pattern.compile("`[^`]*`|https?://\\S+");
    private static final Pattern STARROCKS = Pattern.compile("(?i)(?<!\\w)star[ _-]?rocks(?!\\w)");

    private StyleRules() {}

    /** A fixed order of keys helps readers. */
    static Stream<Finding> keyOrder(Document document) {
        return document.places()
                .filter(place -> place.node().isObject() && !place.isReference())
                .flatMap(place -> {
                    List<String> order = orderOf(place);
                    List<String> sorted =
                            order.stream().filter(key -> place.node().has(key)).toList();
                    return order.isEmpty() || sorted.equals(place.keys())
                            ? Stream.empty()
                            : Stream.of(place.finding("keys must be %s of %s".formatted(sorted, order)));
                });
    }

    private static List<String> orderOf(Place place) {
        if (place.isOperation()) {
            return OPERATION;
        }
        return place.isSchema() ? SCHEMA : OTHERS.getOrDefault(place.role(), List.of());
    }

    static Stream<Finding> described(Document document) {
        return document.places()
                .filter(place -> place.node().isObject())
                .filter(place -> DESCRIBED.contains(place.role())
                        || place.isOperation()
                        || place.isComponent() && place.role().equals("securitySchemes")
                        || place.at().toString().startsWith("/tags/"))
                .filter(place -> document.resolved(place).text("description").isBlank())
                .map(place -> place.finding("has no description"));
    }

    static Stream<Finding> starRocksSpelled(Document document) {
        return document.places()
                .filter(Place::isProse)
                .flatMap(place -> STARROCKS
                        .matcher(CODE_AND_ADDRESSES
                                .matcher(place.node().asText())
                                .replaceAll(""))
                        .results()
                        .filter(match -> !match.group().equals("StarRocks"))
                        .map(match -> place.finding("'%s' is spelled StarRocks".formatted(match.group()))));
    }
}
