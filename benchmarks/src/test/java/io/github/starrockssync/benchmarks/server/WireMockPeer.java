package io.github.starrockssync.benchmarks.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonSchema;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.starrockssync.benchmarks.stub.DocumentedResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * WireMock with a mapping for each call. Either, to its advantage, it checks nothing of the request and keeps no journal; or it does
 * what the sandbox does by itself: it checks path, token and body against the contract, and keeps the last thousand
 * requests.
 */
public final class WireMockPeer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication";
    private static final int JOURNAL_SIZE = 1_000;

    private WireMockPeer() {}

    public static void main(String[] arguments) throws IOException {
        boolean checking = Boolean.getBoolean("wiremock.checking");
        WireMockConfiguration configuration = WireMockConfiguration.wireMockConfig()
                .bindAddress("127.0.0.1")
                .port(Integer.getInteger("wiremock.port"));
        WireMockServer server = new WireMockServer(
                checking
                        ? configuration.maxRequestJournalEntries(JOURNAL_SIZE)
                        : configuration.disableRequestJournal());
        MappingBuilder mapping = put(urlPathTemplate(PATH))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(JSON.writeValueAsString(DocumentedResponse.get())));
        server.stubFor(checking ? checked(mapping) : mapping);
        known(server, PATH + "/configuration", DocumentedResponse.configuration(), checking);
        known(server, "/v3/{project_id}/jobs", DocumentedResponse.job(), checking);
        server.start();
    }

    private static void known(WireMockServer server, String path, Object response, boolean checking)
            throws IOException {
        MappingBuilder mapping = get(urlPathTemplate(path))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(JSON.writeValueAsString(response)));
        server.stubFor(checking ? mapping.withHeader("X-Auth-Token", equalTo("sandbox-token")) : mapping);
    }

    private static MappingBuilder checked(MappingBuilder mapping) throws IOException {
        try (InputStream document =
                WireMockPeer.class.getResourceAsStream("/META-INF/openapi/starrocks-data-sync.json")) {
            JsonNode contract = JSON.readTree(document);
            JsonNode schemas = contract.at("/components/schemas");
            ObjectNode schema = JSON.createObjectNode();
            schema.put("$ref", "#/components/schemas/ModifyDataSyncConfigRequestV3");
            schema.set("components", contract.get("components"));
            return mapping.withPathParam("project_id", matching(pattern(schemas, "ProjectId")))
                    .withPathParam("instance_id", matching(pattern(schemas, "StarRocksInstanceId")))
                    .withHeader("X-Auth-Token", equalTo("sandbox-token"))
                    .withRequestBody(matchingJsonSchema(schema.toString(), WireMock.JsonSchemaVersion.V202012));
        }
    }

    private static String pattern(JsonNode schemas, String name) {
        return schemas.at("/" + name + "/pattern").asText();
    }
}
