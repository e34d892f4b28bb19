package io.github.starrockssync.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Who may call the sandbox from a web page. */
final class CrossOriginIT {

    private static final String PORTAL = "http://localhost:3000";
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String REPLICATION =
            "/v3/" + WellKnown.PROJECT + "/instances/" + WellKnown.INSTANCE + "/starrocks/databases/replication";

    @Test
    void shouldLetTheNamedOriginCallTheApiAndNoOther() {
        try (SandboxProcess sandbox = SandboxProcess.start("--allow-origin", PORTAL)) {
            Response preflight = preflight(sandbox, REPLICATION, PORTAL);
            assertThat(preflight.statusCode()).isEqualTo(204);
            assertThat(preflight.header(ALLOWED)).isEqualTo(PORTAL);
            assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PUT", "DELETE");
            assertThat(preflight.header("Access-Control-Allow-Headers")).contains("X-Auth-Token", "X-Sdk-Date");
            assertThat(preflight.header("Access-Control-Allow-Credentials")).isNull();

            Response answer = list(sandbox, REPLICATION, PORTAL);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header(ALLOWED)).isEqualTo(PORTAL);
            assertThat(answer.header("Access-Control-Expose-Headers")).contains("X-Request-Id", "Retry-After");

            for (String other : new String[] {"null", "http://localhost:3001", "https://localhost:3000", "*"}) {
                assertThat(preflight(sandbox, REPLICATION, other).header(ALLOWED))
                        .isNull();
                assertThat(list(sandbox, REPLICATION, other).header(ALLOWED)).isNull();
            }
        }
    }

    @Test
    void shouldKeepTheControlsFromOtherOrigins() {
        try (SandboxProcess sandbox = SandboxProcess.start("--allow-origin", "null")) {
            assertThat(list(sandbox, REPLICATION, "null").header(ALLOWED)).isEqualTo("null");
            for (String path : new String[] {"/_sandbox/state", "/v3/../_sandbox/state", "/docs/en/openapi.json"}) {
                assertThat(list(sandbox, path, "null").statusCode()).isEqualTo(200);
                assertThat(list(sandbox, path, "null").header(ALLOWED)).isNull();
                assertThat(preflight(sandbox, path, "null").header(ALLOWED)).isNull();
            }
        }
    }

    @Test
    void shouldLetNobodyInUnlessToldTo() {
        try (SandboxProcess sandbox = SandboxProcess.start()) {
            assertThat(preflight(sandbox, REPLICATION, PORTAL).header(ALLOWED)).isNull();
            assertThat(list(sandbox, REPLICATION, PORTAL).header(ALLOWED)).isNull();
            assertThat(list(sandbox, REPLICATION, "null").header(ALLOWED)).isNull();
        }
    }

    private static Response preflight(SandboxProcess sandbox, String path, String origin) {
        return given().baseUri(sandbox.uri().toString())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type,x-auth-token")
                .urlEncodingEnabled(false)
                .options(path);
    }

    private static Response list(SandboxProcess sandbox, String path, String origin) {
        return given().baseUri(sandbox.uri().toString())
                .header("Origin", origin)
                .header("X-Auth-Token", WellKnown.TOKEN)
                .urlEncodingEnabled(false)
                .get(path);
    }
}
