package io.github.starrockssync.contract.portal;

import io.github.starrockssync.contract.document.Notation;
import java.util.List;

/** Postman, which takes a collection of requests. */
final class Postman implements Portal {

    private static final String SCHEMA = "https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html";

    @Override
    public String folder() {
        return "postman";
    }

    @Override
    public String title() {
        return "Postman";
    }

    @Override
    public String describes() {
        return "A collection (2.1.0): a folder for each tag, a request for each operation with the "
                + "values of its first example, and every example as a saved response. Set the variables "
                + "`token` and, for a sandbox, `baseUrl`.";
    }

    @Override
    public String command() {
        return "jq '{collection: .}' api-spec/target/editions/postman/starrocks-data-sync.json |"
                + " curl --fail -X POST https://api.getpostman.com/collections -H \"X-Api-Key: $POSTMAN_API_KEY\""
                + " -H 'Content-Type: application/json' --data-binary @-";
    }

    @Override
    public List<Edition> editions(Contract contract) {
        return List.of(Edition.of(contract, Notation.JSON, new PostmanCollection(contract.document()).tree()));
    }

    @Override
    public List<ImportRestriction> restrictions() {
        return List.of(
                ImportRestriction.of(
                        "postman-structure",
                        "A collection has a name, a schema and items; a request has a method and an address; a "
                                + "saved response has its request.",
                        SCHEMA,
                        PostmanRules::structure),
                ImportRestriction.of(
                        "postman-variables",
                        "Each `{{variable}}` and each path variable (`:variable`) has a value.",
                        SCHEMA,
                        PostmanRules::variables));
    }

    @Override
    public List<UnsupportedFeature> unsupportedFeatures() {
        return List.of(
                UnsupportedFeature.of(
                        "signatures",
                        "requests send a token: Postman does not support this signature",
                        Signatures::schemes),
                UnsupportedFeature.ofComponents("schemas", "schemas", "a collection has examples, but no schemas"),
                UnsupportedFeature.of(
                        "servers after the first", "not in the collection; set `baseUrl`", Servers::others),
                UnsupportedFeature.of("server variables", "replaced by their defaults", Servers::variables),
                UnsupportedFeature.of("extensions", "not in the collection", Extensions::of));
    }
}
