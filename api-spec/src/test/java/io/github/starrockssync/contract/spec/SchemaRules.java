package io.github.starrockssync.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import io.github.starrockssync.contract.document.Place;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules of every schema that clients, servers and gateways rely on. */
final class SchemaRules {

    private static final Set<String> SOURCES = Set.of("sdk", "terraform", "inferred", "ours");

    private SchemaRules() {}

    /** A generated client would send a {@code default} that its caller never set. */
    static Stream<Finding> noDefaults(Document document) {
        return document.schemas()
                .filter(schema -> schema.node().has("default"))
                .map(schema -> schema.child("default").finding("write x-server-default instead"));
    }

    static Stream<Finding> noInlineObjects(Document document) {
        return document.schemas()
                .filter(schema -> schema.node().has("properties") && !schema.isComponent())
                .map(schema -> schema.finding("an object with properties belongs into components/schemas"));
    }

    static Stream<Finding> stringsBounded(Document document) {
        return document.schemas()
                .filter(schema -> schema.text("type").equals("string"))
                .filter(schema -> Stream.of("maxLength", "enum", "format")
                        .noneMatch(key -> schema.node().has(key)))
                .map(schema -> schema.finding("a string needs maxLength, enum or format"));
    }

    static Stream<Finding> arraysBounded(Document document) {
        return document.schemas()
                .filter(schema -> schema.text("type").equals("array"))
                .filter(schema -> !schema.node().has("maxItems"))
                .map(schema -> schema.finding("an array needs maxItems"));
    }

    /** Validators search for a pattern in a string, many generated servers match the whole: anchored, it is the same. */
    static Stream<Finding> patternsAnchored(Document document) {
        return document.schemas()
                .filter(schema -> schema.node().has("pattern"))
                .filter(schema -> !isAnchored(schema.text("pattern")))
                .map(schema -> schema.child("pattern").finding("begin with ^, end with $, and put alternatives in ()"));
    }

    private static boolean isAnchored(String pattern) {
        String plain = pattern.replaceAll("\\\\.", "").replaceAll("\\[[^]]*]", "");
        String outer = plain;
        do {
            plain = outer;
            outer = plain.replaceAll("\\([^()]*\\)", "");
        } while (!outer.equals(plain));
        return outer.startsWith("^") && outer.endsWith("$") && !outer.contains("|");
    }

    /** Enumerations of responses are marked as extensible, because later versions may add values. */
    static Stream<Finding> enumsExtensible(Document document) {
        Set<JsonPointer> ofResponses = document.operations()
                .flatMap(operation -> document.resolvedChildren(operation, "responses"))
                .flatMap(response -> response.child("content").children())
                .flatMap(media -> enums(document, media.child("schema")))
                .collect(Collectors.toSet());
        return document.schemas()
                .filter(schema -> schema.node().has("enum"))
                .filter(schema -> ofResponses.contains(schema.at())
                        != schema.node().path("x-extensible-enum").asBoolean())
                .map(schema -> schema.finding(
                        ofResponses.contains(schema.at())
                                ? "responses use this enum: it needs x-extensible-enum"
                                : "no response uses this enum: x-extensible-enum means nothing"));
    }

    private static Stream<JsonPointer> enums(Document document, Place reference) {
        Place schema = document.resolved(reference);
        Stream<Place> below = Stream.concat(
                Stream.of(schema.child("items")).filter(items -> items.node().isObject()),
                schema.child("properties").children());
        return Stream.concat(
                schema.node().has("enum") ? Stream.of(schema.at()) : Stream.empty(),
                below.flatMap(place -> enums(document, place)));
    }

    static Stream<Finding> provenanceKnown(Document document) {
        return document.places("x-provenance")
                .filter(mark -> !SOURCES.contains(mark.node().asText()))
                .map(mark -> mark.finding("must be one of sdk, terraform, inferred, ours"));
    }
}
