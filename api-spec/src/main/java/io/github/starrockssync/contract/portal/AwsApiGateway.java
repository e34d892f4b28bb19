package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Notation;
import io.github.starrockssync.contract.document.Place;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** REST APIs of Amazon API Gateway. */
final class AwsApiGateway implements Portal {

    private static final Set<String> UNREADABLE_FORMATS = Set.of("int32", "int64");

    @Override
    public String folder() {
        return "aws-api-gateway";
    }

    @Override
    public String title() {
        return "AWS API Gateway";
    }

    @Override
    public String describes() {
        return "For a REST API that forwards every call to the first server "
                + "(`x-amazon-apigateway-integration`). Shared components are inlined, except schemas of "
                + "bodies. Without security schemes, examples, extensions and integer formats, which the "
                + "gateway cannot import. The gateway forwards the caller's `X-Auth-Token`. Deploy the API "
                + "to a stage afterwards.";
    }

    @Override
    public String command() {
        return "aws apigateway import-rest-api --fail-on-warnings --parameters endpointConfigurationTypes=REGIONAL"
                + " --body fileb://api-spec/target/editions/aws-api-gateway/starrocks-data-sync.json";
    }

    @Override
    public List<Edition> editions(Contract contract) {
        URI server = Servers.first(contract.document());
        ObjectNode tree = SpecTransformer.of(contract)
                .withSharedSchemasOnly()
                .withoutSecurity()
                .withoutExtensions()
                .without(place -> place.isClosed() && place.role().equals("example")
                        || place.role().equals("map") && place.name().equals("examples"))
                .without(place -> place.role().equals("format")
                        && UNREADABLE_FORMATS.contains(place.node().asText()))
                .withOperations(operation -> integrate(operation, server))
                .tree();
        Servers.keepFirst(tree);
        return List.of(Edition.of(contract, Notation.JSON, tree));
    }

    private static void integrate(Place operation, URI server) {
        ObjectNode integration = ((ObjectNode) operation.node()).putObject("x-amazon-apigateway-integration");
        integration
                .put("type", "http_proxy")
                .put("httpMethod", operation.role().toUpperCase(Locale.ROOT))
                .put("uri", server + Paths.of(operation))
                .put("passthroughBehavior", "when_no_match");
        ObjectNode parameters = integration.putObject("requestParameters");
        operation
                .child("parameters")
                .children()
                .filter(parameter -> parameter.text("in").equals("path"))
                .map(parameter -> parameter.text("name"))
                .forEach(name -> parameters.put("integration.request.path." + name, "method.request.path." + name));
    }

    @Override
    public List<ImportRestriction> restrictions() {
        return AwsRestrictions.ALL;
    }

    @Override
    public List<UnsupportedFeature> unsupportedFeatures() {
        return List.of(
                UnsupportedFeature.of(
                        "signatures", "rejected: they cover `Host`, which the gateway replaces", Signatures::schemes),
                UnsupportedFeature.ofComponents(
                        "securitySchemes",
                        "security schemes",
                        "left out: the gateway forwards every call to the service, which authenticates"),
                UnsupportedFeature.of(
                        "examples",
                        "not supported, left out",
                        document -> document.places()
                                .filter(place -> place.role().equals("example")
                                        || place.isComponent() && place.role().equals("examples"))),
                UnsupportedFeature.ofSchemas(
                        "lengths of arrays", "not validated by the gateway", List.of("minItems", "maxItems")),
                UnsupportedFeature.of(
                        "rules of parameters",
                        "ignored, except name, location, type and whether required",
                        document -> Parameters.rules(document)),
                UnsupportedFeature.of(
                        "formats of integers",
                        "not supported, left out",
                        document -> document.schemas()
                                .map(schema -> schema.child("format"))
                                .filter(format -> UNREADABLE_FORMATS.contains(
                                        format.node().asText()))),
                UnsupportedFeature.of("servers after the first", "not called", Servers::others),
                UnsupportedFeature.of("server variables", "replaced by their defaults", Servers::variables),
                UnsupportedFeature.of("extensions", "left out", Extensions::of));
    }
}
