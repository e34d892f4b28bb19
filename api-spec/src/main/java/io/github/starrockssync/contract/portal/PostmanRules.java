package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Validates the structure of a Postman collection. */
final class PostmanRules {

    private static final String SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^}]+)}}");

    private PostmanRules() {}

    static Stream<Finding> structure(Document collection) {
        Place info = collection.root().child("info");
        Stream<Finding> head = Stream.concat(
                missing(info, "name"),
                info.text("schema").equals(SCHEMA)
                        ? Stream.empty()
                        : Stream.of(info.child("schema").finding("must be " + SCHEMA)));
        return Stream.concat(head, items(collection.root()));
    }

    /** An item is a folder or a request. */
    private static Stream<Finding> items(Place folder) {
        Place items = folder.child("item");
        return items.node().isEmpty()
                ? Stream.of(items.finding("has no items"))
                : items.children()
                        .flatMap(item -> Stream.concat(
                                missing(item, "name"), item.node().has("item") ? items(item) : request(item)));
    }

    private static Stream<Finding> request(Place item) {
        Stream<Finding> saved = item.child("response")
                .children()
                .flatMap(response -> Stream.of(
                                missing(response, "name"),
                                response.node().path("code").isInt()
                                        ? Stream.<Finding>empty()
                                        : Stream.of(response.child("code").finding("must be a number")),
                                call(response.child("originalRequest")))
                        .flatMap(findings -> findings));
        return Stream.concat(call(item.child("request")), saved);
    }

    private static Stream<Finding> call(Place request) {
        return Stream.concat(
                missing(request, "method"),
                Stream.of("host", "path")
                        .map(request.child("url")::child)
                        .filter(part -> part.node().isEmpty())
                        .map(part -> part.finding("is missing")));
    }

    static Stream<Finding> variables(Document collection) {
        Set<String> known = collection
                .root()
                .child("variable")
                .children()
                .map(variable -> variable.text("key"))
                .collect(Collectors.toSet());
        Stream<Finding> ofCollection = collection
                .places()
                .filter(place -> place.node().isTextual())
                .flatMap(place -> VARIABLE.matcher(place.node().asText())
                        .results()
                        .map(match -> match.group(1))
                        .filter(name -> !known.contains(name))
                        .map(name -> place.finding("{{%s}} has no value".formatted(name))));
        Stream<Finding> ofPaths =
                collection.places().filter(place -> place.role().equals("url")).flatMap(PostmanRules::ofPath);
        return Stream.concat(ofCollection, ofPaths);
    }

    private static Stream<Finding> ofPath(Place url) {
        Set<String> known = url.child("variable")
                .children()
                .filter(variable -> !variable.text("value").isBlank())
                .map(variable -> variable.text("key"))
                .collect(Collectors.toSet());
        return url.child("path")
                .children()
                .filter(segment -> segment.node().asText().startsWith(":"))
                .filter(segment -> !known.contains(segment.node().asText().substring(1)))
                .map(segment -> segment.finding(segment.node().asText() + " has no value"));
    }

    private static Stream<Finding> missing(Place place, String key) {
        return place.text(key).isBlank() ? Stream.of(place.child(key).finding("is missing")) : Stream.empty();
    }
}
