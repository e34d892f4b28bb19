package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.UntouchedTask;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths, methods and escapes that the contract does not know end in a documented answer, never in a page or a trace. */
final class BadPathIT {

    @Order(1)
    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Order(2)
    @RegisterExtension
    private final UntouchedTask task = new UntouchedTask(sandbox);

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/v4", "/v3/x/jobs/1", "/q/health", "/index.html", "/_sandbox", "/v3//jobs"})
    void shouldAnswer404WhenThePathIsUnknown(String path) {
        Response response = calls().deliberatelyWrong().get(path);
        assertRefused(response, 404, "APIGW.0101", "does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "TRACE"})
    void shouldAnswer405WithAllowWhenTheMethodIsUnknown(String method) {
        Response response = calls().deliberatelyWrong().request(method, TaskCalls.PAUSE);
        assertRefused(response, 405, "APIGW.0201", "method");
        assertThat(allowed(response)).containsExactlyInAnyOrder("OPTIONS", "POST");
    }

    @Test
    void shouldAnswer405WithoutBodyWhenHeadIsAskedOfAPathWithoutGet() {
        Response response = calls().deliberatelyWrong().head(TaskCalls.PAUSE);
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(allowed(response)).containsExactlyInAnyOrder("OPTIONS", "POST");
    }

    @Test
    void shouldAnswerHeadersOnlyWhenHeadIsAskedOfAPathWithGet() {
        Response response = calls().deliberatelyWrong()
                .queryParam("task_name", WellKnown.TASK)
                .head(Calls.CONFIGURATION);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asByteArray()).isEmpty();
    }

    @Test
    void shouldTellTheMethodsOfThePathWhenOptionsAreAsked() {
        assertThat(allowed(options(Calls.REPLICATION)))
                .containsExactlyInAnyOrder("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");
        assertThat(allowed(options(TaskCalls.PAUSE))).containsExactlyInAnyOrder("OPTIONS", "POST");
        assertThat(allowed(options(Calls.CONFIGURATION))).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
        assertThat(allowed(options(Calls.JOBS))).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Fb", "a%22b", "a%25b", "a%00b", "%E6%95%B0", "%FF", "..%2F..", "a%3Bb"})
    void shouldNameTheParameterWhenAnEscapeHidesInIt(String escaped) {
        assertViolation(raw("task_name=" + escaped), "task_name: must match");
        assertViolation(
                calls().deliberatelyWrong()
                        .urlEncodingEnabled(false)
                        .get(Calls.replication(WellKnown.PROJECT, escaped) + "/configuration?task_name=sync_sales"),
                "instance_id: must");
        assertViolation(
                calls().deliberatelyWrong().urlEncodingEnabled(false).get("/v3/" + escaped + "/jobs?id=1"),
                "project_id: must");
    }

    @Test
    void shouldNotCutTheParameterShortWhenItHoldsASemicolon() {
        assertViolation(raw("task_name=sync_sales;b"), "task_name: must match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/xml", "text/plain", "application/merge-patch+json"})
    void shouldAnswer415WhenTheBodyIsNotDeclaredAsJson(String type) {
        Response response = calls().deliberatelyWrong()
                .contentType(type)
                .body(ContractDocument.example("SmallestCallRequest").toString().getBytes(StandardCharsets.UTF_8))
                .put(Calls.REPLICATION);
        assertRefused(response, 415, "APIGW.0201", "application/json");
    }

    private Response raw(String query) {
        return calls().deliberatelyWrong().urlEncodingEnabled(false).get(Calls.CONFIGURATION + "?" + query);
    }

    private Response options(String path) {
        Response response = calls().deliberatelyWrong().options(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private static List<String> allowed(Response response) {
        return List.of(response.header("Allow").split(", ?"));
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
