package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Document;
import io.github.starrockssync.contract.document.Notation;
import io.github.starrockssync.contract.document.Place;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** API Gateway (APIG) of Huawei Cloud. */
final class HuaweiApig implements Portal {

    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_]+");
    private static final JsonNode SECURITY_SCHEMES = Document.node("""
            apig-auth-iam: {type: apiKey, in: header, name: unused, x-apigateway-auth-type: IAM}
            """);
    private static final JsonNode SECURITY = Document.node("[apig-auth-iam: []]");
    private static final List<String> RULES = List.of("pattern", "format");

    /** Keys of parameters and responses that the import ignores. */
    private static final Set<String> UNREAD = Set.of("content", "examples", "headers");

    @Override
    public String folder() {
        return "huawei-apig";
    }

    @Override
    public String title() {
        return "Huawei Cloud APIG";
    }

    @Override
    public String describes() {
        return "The import creates an API group with parameters, and with a backend "
                + "(`x-apigateway-backend`) that forwards every call to the first server, after the "
                + "gateway has checked the caller's token or signature (IAM). The title becomes the name "
                + "of the group, the first paragraph of the description its description. Bodies are "
                + "forwarded without validation.";
    }

    @Override
    public String command() {
        return "curl --fail -X POST"
                + " \"https://apig.$REGION.myhuaweicloud.com/v2/$PROJECT_ID/apigw/instances/$GATEWAY_ID/openapi/import\""
                + " -H \"X-Auth-Token: $TOKEN\" -F is_create_group=true"
                + " -F file_name=@api-spec/target/editions/huawei-apig/starrocks-data-sync.yaml";
    }

    @Override
    public List<Edition> editions(Contract contract) {
        URI server = Servers.first(contract.document());
        ObjectNode tree = SpecTransformer.of(contract)
                .without(place -> place.role().equals("requestBody")
                        || place.role().equals("map") && UNREAD.contains(place.name())
                        || RULES.contains(place.role()))
                .inlined(reference -> true)
                .withComponents("securitySchemes")
                .withoutSecurity()
                .withoutExtensions()
                .withOperations(operation -> extend(operation, server))
                .tree();
        Servers.keepFirst(tree);
        // Both languages can be imported side by side, so their groups have two names; neither may be Chinese
        tree.withObject("/info")
                .put("title", NO_NAME.matcher(contract.name()).replaceAll("_"))
                .put("description", contract.firstParagraph());
        tree.withObject("/components").set("securitySchemes", SECURITY_SCHEMES);
        return List.of(Edition.of(contract, Notation.YAML, tree));
    }

    private static void extend(Place operation, URI server) {
        ObjectNode node = (ObjectNode) operation.node();
        node.set("security", SECURITY);
        node.put("x-apigateway-request-type", "private")
                .put("x-apigateway-match-mode", "NORMAL")
                .put("x-apigateway-cors", false);
        ObjectNode backend = node.putObject("x-apigateway-backend").put("type", "HTTP");
        ArrayNode parameters = backend.putArray("parameters");
        operation
                .child("parameters")
                .children()
                .forEach(parameter -> parameters
                        .addObject()
                        .put("name", parameter.text("name"))
                        .put("in", parameter.text("in"))
                        .put("origin", "REQUEST")
                        .put("value", parameter.text("name")));
        backend.putObject("httpEndpoints")
                .put("address", server.getAuthority())
                .put("scheme", server.getScheme())
                .put("method", operation.role().toUpperCase(Locale.ROOT))
                .put("path", Paths.of(operation));
    }

    @Override
    public List<ImportRestriction> restrictions() {
        return ApigRestrictions.ALL;
    }

    @Override
    public List<UnsupportedFeature> unsupportedFeatures() {
        return List.of(
                UnsupportedFeature.ofComponents(
                        "requestBodies", "request bodies", "forwarded: not described, not validated"),
                UnsupportedFeature.ofComponents("responses", "responses", "not used"),
                UnsupportedFeature.ofComponents(
                        "schemas", "schemas", "not used, except types and lengths of parameters"),
                UnsupportedFeature.of(
                        "patterns and formats of parameters",
                        "not supported",
                        document -> Parameters.rules(document, RULES)),
                UnsupportedFeature.of(
                        "version",
                        "not used",
                        document -> Stream.of(document.root().child("info").child("version"))),
                UnsupportedFeature.ofLaterParagraphs("left out: the description of a group has at most 255 characters"),
                UnsupportedFeature.of(
                        "servers",
                        "not used; the first is the backend",
                        document -> document.root().child("servers").children()),
                UnsupportedFeature.ofComponents(
                        "securitySchemes", "security schemes", "replaced by the gateway's own `IAM`"));
    }
}
