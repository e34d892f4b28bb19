package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.contract.http.RawRequest;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other origins, and names that lead to this machine, do not get at the controls. */
final class ControlsGuardIT {

    private static final String TASK_GONE =
            "{\"format\":1,\"projects\":[{\"id\":\"00000000000000000000000000000000\"}]}";

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: http://localhost:1",
                "Origin:",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: SAME-ORIGIN"
            })
    void shouldChangeNothingWhenAWriteComesFromElsewhere(String header) {
        assertForbidden(write("/_sandbox/state").with(header).body(TASK_GONE).send(sandbox.uri()));
        assertForbidden(RawRequest.bare("POST", "/_sandbox/reset")
                .with("Host: localhost")
                .with(header)
                .send(sandbox.uri()));
        assertThat(sandbox.controls().exportState()).contains("sync_sales");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_sandbox/console/../state",
                "/%5fsandbox/state",
                "//_sandbox/state",
                "/v3/../_sandbox/state",
                "/_sandbox;x=y/state",
                "/_sandbox/state/"
            })
    void shouldChangeNothingWhateverThePathIsWrittenLike(String path) {
        RawExchange response = write(path).with("Origin: null").body(TASK_GONE).send(sandbox.uri());
        assertThat(response.status()).isIn(403, 404);
        assertThat(sandbox.controls().exportState()).contains("sync_sales");
    }

    @Test
    void shouldRefuseWhenOneOfTwoOriginsIsForeign() {
        assertForbidden(write("/_sandbox/state")
                .with("Origin: http://localhost")
                .with("Origin: http://evil.example")
                .body(TASK_GONE)
                .send(sandbox.uri()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://localhost",
                "Origin: https://localhost",
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: none",
                "X-Nothing: at all"
            })
    void shouldWriteWhenTheOriginIsItsOwnOrNone(String header) {
        RawExchange response =
                write("/_sandbox/state").with(header).body(TASK_GONE).send(sandbox.uri());
        assertThat(response.status()).as(response.body()).isEqualTo(204);
        assertThat(sandbox.controls().exportState()).doesNotContain("sync_sales");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "1.2.3.4.evil.example", "127.1", "0x7f000001", "[::1"})
    void shouldNeitherReadNorWriteUnderAForeignName(String host) {
        for (String path : new String[] {"/_sandbox/state", "/_sandbox/console/", "/_sandbox/health"}) {
            RawExchange response =
                    RawRequest.bare("GET", path).with("Host: " + host).send(sandbox.uri());
            assertThat(response.status()).as(host + path).isIn(400, 403);
            assertThat(response.body()).doesNotContain("sandbox-token");
        }
        assertThat(RawRequest.bare("POST", "/_sandbox/reset")
                        .with("Host: " + host)
                        .send(sandbox.uri())
                        .status())
                .isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LOCALHOST:80", "a.localhost", "127.0.0.1:1", "10.1.2.3", "[::1]:8080", "[fe80::1]"
            })
    void shouldReadUnderAnAddressOrALoopbackName(String host) {
        assertThat(RawRequest.bare("GET", "/_sandbox/state")
                        .with("Host: " + host)
                        .send(sandbox.uri())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldServeTheApiUnderAnyNameAndToAnyOrigin() {
        RawExchange response = RawRequest.bare("PUT", Calls.REPLICATION)
                .with("Host: gaussdb.example")
                .with("Origin: http://portal.example")
                .with("X-Auth-Token: sandbox-token")
                .body("{\"task_name\":\"sync_sales\"}")
                .send(sandbox.uri());
        assertThat(response.status()).as(response.body()).isEqualTo(200);
    }

    @Test
    void shouldAllowTheNamesOfTheOption() {
        try (SandboxProcess allowing = SandboxProcess.start("--allow-host", "box.example,Other.example")) {
            for (String host : new String[] {"box.example:8080", "BOX.example", "other.example"}) {
                assertThat(health(allowing.uri(), host)).isEqualTo(200);
            }
            assertThat(health(allowing.uri(), "example")).isEqualTo(403);
            RawExchange response = RawRequest.bare("POST", "/_sandbox/reset")
                    .with("Host: box.example:8080")
                    .with("Origin: http://box.example:8080")
                    .send(allowing.uri());
            assertThat(response.status()).isEqualTo(204);
        }
    }

    private static int health(URI sandbox, String host) {
        return RawRequest.bare("GET", "/_sandbox/health")
                .with("Host: " + host)
                .send(sandbox)
                .status();
    }

    private static RawRequest write(String path) {
        return RawRequest.bare("PUT", path).with("Host: localhost").with("Content-Type: application/json");
    }

    private static void assertForbidden(RawExchange response) {
        assertThat(response.status()).as(response.head() + response.body()).isEqualTo(403);
        assertThat(response.body()).contains("APIGW.0201", "request_id");
    }
}
