package io.github.starrockssync.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.contract.http.RawRequest;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may call the sandbox from a web page. */
final class CrossOriginIT {

    private static final String PORTAL = "http://localhost:3000";
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String REPLICATION =
            "/v3/" + WellKnown.PROJECT + "/instances/" + WellKnown.INSTANCE + "/starrocks/databases/replication";

    @RegisterExtension
    private final SharedSandbox shared = new SharedSandbox();

    @Test
    void shouldLetTheNamedOriginCallTheApiAndNoOther() {
        try (SandboxProcess sandbox = SandboxProcess.start("--allow-origin", PORTAL)) {
            Response preflight = preflight(sandbox.uri(), REPLICATION, PORTAL);
            assertThat(preflight.statusCode()).isEqualTo(204);
            assertThat(preflight.header(ALLOWED)).isEqualTo(PORTAL);
            assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PUT", "DELETE");
            assertThat(preflight.header("Access-Control-Allow-Headers")).contains("X-Auth-Token", "X-Sdk-Date");
            assertThat(preflight.header("Access-Control-Allow-Credentials")).isNull();

            Response answer = list(sandbox.uri(), REPLICATION, PORTAL);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header(ALLOWED)).isEqualTo(PORTAL);
            assertThat(answer.header("Access-Control-Expose-Headers")).contains("X-Request-Id", "Retry-After");

            for (String other : new String[] {"null", "http://localhost:3001", "https://localhost:3000", "*"}) {
                assertThat(preflight(sandbox.uri(), REPLICATION, other).header(ALLOWED))
                        .isNull();
                assertThat(list(sandbox.uri(), REPLICATION, other).header(ALLOWED))
                        .isNull();
            }
        }
    }

    @Test
    void shouldKeepTheControlsFromOtherOrigins() {
        try (SandboxProcess sandbox = SandboxProcess.start("--allow-origin", "null")) {
            assertThat(list(sandbox.uri(), REPLICATION, "null").header(ALLOWED)).isEqualTo("null");
            for (String path : new String[] {"/_sandbox/state", "/v3/../_sandbox/state", "/docs/en/openapi.json"}) {
                assertThat(list(sandbox.uri(), path, "null").statusCode()).isIn(200, 404);
                assertThat(list(sandbox.uri(), path, "null").header(ALLOWED)).isNull();
                assertThat(preflight(sandbox.uri(), path, "null").header(ALLOWED))
                        .isNull();
            }
        }
    }

    @Test
    void shouldLetThePageReadEveryRefusal() {
        try (SandboxProcess sandbox = SandboxProcess.start("--allow-origin", PORTAL)) {
            for (String rest : new String[] {"?x=%", "?x=a|b", "/", "/nothing", "?limit=x"}) {
                RawExchange refused = RawRequest.of("GET", REPLICATION + rest)
                        .with("Origin: " + PORTAL)
                        .send(sandbox.uri());
                assertThat(refused.status()).as(rest).isBetween(400, 404);
                assertThat(refused.head().toLowerCase(Locale.ROOT))
                        .as(rest)
                        .contains("access-control-allow-origin: " + PORTAL);
            }
        }
    }

    @Test
    void shouldLetNobodyInUnlessToldTo() {
        assertThat(preflight(shared.uri(), REPLICATION, PORTAL).header(ALLOWED)).isNull();
        assertThat(list(shared.uri(), REPLICATION, PORTAL).header(ALLOWED)).isNull();
        assertThat(list(shared.uri(), REPLICATION, "null").header(ALLOWED)).isNull();
    }

    private static Response preflight(URI sandbox, String path, String origin) {
        return given().baseUri(sandbox.toString())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type,x-auth-token")
                .urlEncodingEnabled(false)
                .options(path);
    }

    private static Response list(URI sandbox, String path, String origin) {
        return given().baseUri(sandbox.toString())
                .header("Origin", origin)
                .header("X-Auth-Token", WellKnown.TOKEN)
                .urlEncodingEnabled(false)
                .get(path);
    }
}
