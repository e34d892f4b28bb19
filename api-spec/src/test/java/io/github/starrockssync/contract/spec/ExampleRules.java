package io.github.starrockssync.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Validates examples, and that tools can pair those of one call. */
final class ExampleRules {

    private static final String BASE = "urn:contract";

    private ExampleRules() {}

    /** Validates every example and server-side default against its schema, without unknown properties. */
    static Stream<Finding> examplesFitSchemas(Document document) {
        String closed = document.changed(root -> Place.root(root)
                        .tree()
                        .filter(place -> place.isSchema() && place.node().has("properties"))
                        .forEach(place -> ((ObjectNode) place.node()).put("additionalProperties", false)))
                .toString();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(BASE, closed)));
        return Stream.concat(
                document.schemas()
                        .flatMap(schema -> Stream.of("example", "x-server-default")
                                .map(schema::child)
                                .flatMap(value -> misfits(registry, schema, value))),
                document.places()
                        .filter(place ->
                                place.node().has("schema") && !place.role().equals("map"))
                        .flatMap(place -> payloads(document, place)
                                .flatMap(value -> misfits(registry, place.child("schema"), value))));
    }

    private static Stream<Place> payloads(Document document, Place holder) {
        return Stream.concat(
                Stream.of(holder.child("example")),
                document.resolvedChildren(holder, "examples").map(example -> example.child("value")));
    }

    private static Stream<Finding> misfits(SchemaRegistry registry, Place schema, Place value) {
        if (value.node().isMissingNode()) {
            return Stream.empty();
        }
        Schema rules = registry.getSchema(SchemaLocation.of(BASE + "#" + schema.at()));
        return rules.validate(value.node()).stream()
                .map(error -> new Finding(
                        value.at()
                                .append(JsonPointer.compile(
                                        error.getInstanceLocation().toString())),
                        "does not fit #%s: %s".formatted(schema.at(), error.getMessage())));
    }

    /**
     * Tools pair the examples of a call by their keys. So each example of a response needs its like in the body, and each
     * example of a request needs a response. A parameter without one of the key has the example of its schema.
     */
    static Stream<Finding> examplesPair(Document document) {
        Stream<Finding> unasked = document.operations().flatMap(operation -> unasked(document, operation));
        Set<String> answers = document.operations()
                .flatMap(operation -> answers(document, operation))
                .collect(Collectors.toSet());
        Stream<Finding> unanswered = Stream.concat(
                        document.places("parameters"),
                        document.places("requestBodies").flatMap(ExampleRules::mediaTypes))
                .flatMap(place -> place.child("examples").children())
                .filter(example -> !answers.contains(example.name()))
                .map(example -> example.finding("no response has an example of this key"));
        return Stream.concat(unasked, unanswered);
    }

    private static Stream<Finding> unasked(Document document, Place operation) {
        return mediaTypes(document.resolved(operation.child("requestBody")))
                .map(holder -> holder.child("examples"))
                .filter(examples -> examples.node().isObject())
                .flatMap(examples -> answers(document, operation)
                        .filter(key -> !examples.node().has(key))
                        .map(key -> examples.finding(
                                "lacks %s, which a response of #%s has".formatted(key, operation.at()))));
    }

    private static Stream<String> answers(Document document, Place operation) {
        return document.resolvedChildren(operation, "responses")
                .flatMap(ExampleRules::mediaTypes)
                .flatMap(media -> media.child("examples").keys().stream());
    }

    private static Stream<Place> mediaTypes(Place holder) {
        return holder.child("content").children();
    }
}
