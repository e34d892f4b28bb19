package io.github.starrockssync.contract.spec;

import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Finding;
import java.util.Set;
import java.util.stream.Stream;

/** What every schema keeps to, so that clients, servers and gateways can rely on it. */
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

    static Stream<Finding> provenanceKnown(Document document) {
        return document.places("x-provenance")
                .filter(mark -> !SOURCES.contains(mark.node().asText()))
                .map(mark -> mark.finding("must be one of sdk, terraform, inferred, ours"));
    }
}
