package io.github.starrockssync.contract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.contract.clients.WireClient.Kind;
import io.github.starrockssync.contract.http.Nginx;
import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.contract.http.RawRequest;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A real nginx before the sandbox, configured as the README says. */
final class ReverseProxyIT {

    private static final String REPLICATION = "/instances/" + WellKnown.INSTANCE + "/starrocks/databases/replication";

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    @TempDir
    private static Path directory;

    private static Nginx nginx;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        nginx = Nginx.before(sandbox.uri(), directory);
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void shouldVerifyWhatOurClientSigns() {
        sandbox.controls().freezeAt(Instant.now());
        try (StarRocksSyncClient client = StarRocksSyncClient.builder()
                .endpoint(nginx.uri())
                .projectId(WellKnown.PROJECT)
                .credentials(Credentials.accessKey(WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY))
                .build()) {
            assertThat(client.modifyDataSync(new ModifyDataSyncRequest()
                                    .withInstanceId(WellKnown.INSTANCE)
                                    .withBody(new ModifyDataSyncConfigRequestV3().withTaskName(WellKnown.TASK)))
                            .getJobId())
                    .isNotNull();
        }
    }

    @Test
    void shouldVerifyWhatTheGoClientsSign() {
        for (Kind kind : Kind.values()) {
            WireClient client = new WireClient(nginx.uri(), kind, "20260329T120000Z");
            assertThat(client.get(REPLICATION + "?offset=0&limit=10").path("replications"))
                    .hasSize(1);
        }
    }

    @Test
    void shouldServeTheControlsBelowAPrefixToPagesOfTheirOwnOriginOnly() {
        RawRequest reset = RawRequest.bare("POST", "/sandbox/_sandbox/reset")
                .with("Host: " + nginx.uri().getAuthority());
        assertThat(reset.with("Origin: " + nginx.uri()).send(nginx.uri()).status())
                .isEqualTo(204);
        assertThat(reset.with("Origin: " + sandbox.uri()).send(nginx.uri()).status())
                .isEqualTo(403);
        assertThat(RawRequest.bare("GET", "/sandbox/_sandbox/state")
                        .with("Host: evil.example")
                        .send(nginx.uri())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void shouldLeadToConsoleAndDocumentationBelowThePrefix() {
        RawExchange root =
                RawRequest.bare("GET", "/sandbox/").with("Host: localhost").send(nginx.uri());
        assertThat(root.head()).containsIgnoringCase("location: _sandbox/console/");
        RawExchange docs =
                RawRequest.bare("GET", "/sandbox/docs").with("Host: localhost").send(nginx.uri());
        assertThat(docs.head()).containsIgnoringCase("location: docs/");
    }
}
