package io.github.starrockssync.contract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.contract.http.RawRequest;
import io.github.starrockssync.contract.http.SdkSignature;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What official clients ask IAM before they call the API, sent again byte for byte; only users, passwords and tokens are
 * those of the sandbox. What a client gets is used as the client uses it.
 */
final class CapturedIamRequestsIT {

    private static final Path CAPTURED =
            Path.of("src/test/resources/io/github/starrockssync/contract/clients/iam-requests.jsonl");
    private static final Pattern SUBJECT_TOKEN = Pattern.compile("(?i)\r\nX-Subject-Token: (\\S+)");
    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    static Stream<CapturedRequest> captured() throws IOException {
        return CapturedRequest.of(CAPTURED);
    }

    @ParameterizedTest
    @MethodSource("captured")
    void shouldGiveTheClientWhatItNeedsForItsNextCall(CapturedRequest captured) throws IOException {
        standAtTheTimeOf(captured);
        RawExchange response = captured.request().send(sandbox.uri());
        assertThat(response.status()).as(response.body()).isIn(200, 201);
        assertThat(response.head()).containsIgnoringCase("X-Request-Id: ").containsIgnoringCase("X-IAM-Trace-Id: ");
        JsonNode body = JSON.readTree(response.body());
        switch (captured.target().replaceAll("\\?.*", "")) {
            case "/v3/auth/tokens" -> useToken(token(response), body);
            case "/v3/projects" ->
                assertThat(body.path("projects").findValuesAsText("id")).containsExactly(WellKnown.PROJECT);
            case "/v3/auth/domains" ->
                assertThat(body.path("domains").findValuesAsText("name")).containsExactly("sandbox-domain");
            case "/v3/users" ->
                assertThat(body.path("users").findValuesAsText("name")).containsExactly("sandbox-user");
            default -> useKey(body.path("credential"));
        }
    }

    private void useToken(String token, JsonNode body) {
        assertThat(Instant.parse(body.at("/token/expires_at").asText())).isAfter(Instant.EPOCH);
        boolean forProject = body.at("/token/project/id").asText().equals(WellKnown.PROJECT);
        assertThat(listTasks(List.of("X-Auth-Token: " + token)).status()).isEqualTo(forProject ? 200 : 403);
    }

    private void useKey(JsonNode key) {
        Map<String, String> headers = new SdkSignature(
                        key.path("access").asText(), key.path("secret").asText(), WellKnown.NOON)
                .headers(
                        "GET",
                        sandbox.uri().resolve(Calls.REPLICATION),
                        Map.of("x-security-token", key.path("securitytoken").asText()),
                        "");
        assertThat(listTasks(headers.entrySet().stream()
                                .map(header -> header.getKey() + ": " + header.getValue())
                                .toList())
                        .status())
                .isEqualTo(200);
    }

    /** The calls of the Terraform provider's start when it is configured with user and password. */
    @Test
    void shouldStartTerraformWithAPassword() throws IOException {
        List<CapturedRequest> calls = terraform("(b)");
        assertThat(calls).hasSize(4);
        String project = token(calls.get(0).request().send(sandbox.uri()));
        String domain = token(calls.get(1).request().send(sandbox.uri()));
        for (String token : List.of(project, domain)) {
            for (CapturedRequest lookup : calls.subList(2, 4)) {
                assertThat(lookup.withHeader("X-Auth-Token", token)
                                .request()
                                .send(sandbox.uri())
                                .status())
                        .isEqualTo(200);
            }
        }
        assertStarted(project);
    }

    @Test
    void shouldNotStartTerraformWithAWrongPassword() throws IOException {
        CapturedRequest login = terraform("(b)").get(0);
        RawExchange response = login.withBody(login.body().replace("sandbox-password", "wrong"))
                .request()
                .send(sandbox.uri());
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.head()).doesNotContainIgnoringCase("X-Subject-Token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(c)", "(c')"})
    void shouldStartTerraformWithAToken(String configuration) throws IOException {
        List<CapturedRequest> calls = terraform(configuration);
        assertThat(calls).hasSize(2);
        String first = token(calls.get(0).request().send(sandbox.uri()));
        token(calls.get(1).request().send(sandbox.uri()));
        assertStarted(first);
    }

    /** With access key and secret key, and no project. */
    @Test
    void shouldStartTerraformWithAnAccessKey() throws IOException {
        for (CapturedRequest call : terraform("(a)")) {
            standAtTheTimeOf(call);
            assertThat(call.request().send(sandbox.uri()).status()).isEqualTo(200);
        }
        sandbox.controls().freezeAt(WellKnown.NOON);
        assertThat(new WireClient(sandbox.uri(), WireClient.Kind.TERRAFORM, "20260329T120000Z")
                        .get("/instances/" + WellKnown.INSTANCE + "/starrocks/databases/replication?limit=100&offset=0")
                        .path("replications"))
                .hasSize(1);
    }

    private void standAtTheTimeOf(CapturedRequest captured) {
        if (captured.isSigned()) {
            sandbox.controls().freezeAt(captured.date());
        }
    }

    private void assertStarted(String token) {
        assertThat(listTasks(List.of("X-Auth-Token: " + token, "Accept: application/json"))
                        .body())
                .contains("\"task_name\":\"sync_sales\"");
    }

    private static List<CapturedRequest> terraform(String configuration) throws IOException {
        return captured()
                .filter(request -> request.name().startsWith("Terraform " + configuration + " "))
                .toList();
    }

    private RawExchange listTasks(List<String> headers) {
        RawRequest request = RawRequest.bare("GET", Calls.REPLICATION)
                .with("Host: " + sandbox.uri().getAuthority());
        for (String header : headers) {
            request = request.with(header);
        }
        return request.send(sandbox.uri());
    }

    private static String token(RawExchange response) {
        assertThat(response.status()).as(response.body()).isEqualTo(201);
        Matcher token = SUBJECT_TOKEN.matcher(response.head());
        assertThat(token.find()).as(response.head()).isTrue();
        return token.group(1);
    }
}
