package io.github.starrockssync.contract.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Notation;
import io.github.starrockssync.contract.document.Place;
import java.util.List;

/** Azure API Management. */
final class AzureApiManagement implements Portal {

    @Override
    public String folder() {
        return "azure-api-management";
    }

    @Override
    public String title() {
        return "Azure API Management";
    }

    @Override
    public String describes() {
        return "Shared components are inlined, except schemas of bodies. One server, without variables. "
                + "Without security schemes and extensions, which the portal ignores. The gateway forwards "
                + "the caller's `X-Auth-Token`.";
    }

    @Override
    public String command() {
        return "az apim api import --resource-group \"$RESOURCE_GROUP\" --service-name \"$SERVICE\""
                + " --api-id starrocks-data-sync --path starrocks --specification-format OpenApiJson"
                + " --specification-path api-spec/target/editions/azure-api-management/starrocks-data-sync.json";
    }

    @Override
    public List<Edition> editions(Contract contract) {
        ObjectNode tree = SpecTransformer.of(contract)
                .withSharedSchemasOnly()
                .withoutSecurity()
                .withoutExtensions()
                .tree();
        Servers.keepFirst(tree);
        return List.of(Edition.of(contract, Notation.JSON, tree));
    }

    @Override
    public List<ImportRestriction> restrictions() {
        return AzureRestrictions.ALL;
    }

    @Override
    public List<UnsupportedFeature> unsupportedFeatures() {
        return List.of(
                UnsupportedFeature.of(
                        "signatures",
                        "rejected, unless the client signs the host name of the service instead of the gateway's",
                        Signatures::schemes),
                UnsupportedFeature.ofComponents(
                        "securitySchemes",
                        "security schemes",
                        "ignored: the portal does not show how callers authenticate"),
                UnsupportedFeature.of("extensions", "ignored, and absent from exports", Extensions::of),
                UnsupportedFeature.of("servers after the first", "ignored", Servers::others),
                UnsupportedFeature.of("server variables", "replaced by their defaults", Servers::variables),
                UnsupportedFeature.of(
                        "required query parameters",
                        "become part of the URL template, unless `translateRequiredQueryParameters` is `query`",
                        document -> document.places("parameters")
                                .filter(Place::isComponent)
                                .filter(place -> place.text("in").equals("query")
                                        && place.node().path("required").asBoolean())),
                UnsupportedFeature.of(
                        "operationIds",
                        "converted to lower case in operation names",
                        document -> document.operations()
                                .map(operation -> operation.child("operationId"))
                                .filter(id -> id.node().asText().matches(".*[A-Z].*"))));
    }
}
