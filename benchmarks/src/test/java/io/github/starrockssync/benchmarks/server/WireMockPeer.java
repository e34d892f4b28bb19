package io.github.starrockssync.benchmarks.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.starrockssync.benchmarks.stub.DocumentedAnswer;

/** WireMock with one mapping, to its advantage: it checks nothing of the request, and its journal is off. */
public final class WireMockPeer {

    private WireMockPeer() {}

    public static void main(String[] arguments) throws JsonProcessingException {
        WireMockServer server = new WireMockServer(WireMockConfiguration.wireMockConfig()
                .bindAddress("127.0.0.1")
                .port(Integer.getInteger("wiremock.port"))
                .disableRequestJournal());
        server.stubFor(put(urlPathTemplate("/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(new ObjectMapper().writeValueAsString(DocumentedAnswer.get()))));
        server.start();
    }
}
