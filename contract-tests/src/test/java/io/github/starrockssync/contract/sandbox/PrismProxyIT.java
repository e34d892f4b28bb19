package io.github.starrockssync.contract.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.starrockssync.contract.http.Calls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prism finds the responses of a server that violate the contract, and only those. */
final class PrismProxyIT {

    private @Nullable HttpServer server;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(System.getProperty("prism") != null, "needs -Dprism=PROGRAM");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"total_count":"0","replications":[]} | true
            {"total_count":0,"replications":[]}   | false
            {"replications":[{"stage":5}]}        | false
            """)
    void shouldReportTheViolationsOfResponses(String body, boolean valid) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", Calls.JSON);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI upstream = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (PrismProxy proxy = PrismProxy.start(System.getProperty("prism"), upstream)) {
            given().baseUri(proxy.uri().toString())
                    .header("X-Auth-Token", WellKnown.TOKEN)
                    .get(Calls.REPLICATION)
                    .then()
                    .statusCode(200);

            assertThat(proxy.responseViolations().isEmpty()).isEqualTo(valid);
        }
    }
}
