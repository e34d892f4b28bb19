package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line promises, seen over HTTP. */
final class SandboxOptionsIT {

    private static final String VALUE =
            "database_info.db_config_check_results.find { it.param_name == 'sync_commit_interval_ms' }.value";

    @TempDir
    private Path directory;

    @Test
    void shouldRememberTheChangeWhenItIsStoppedAndStartedAgain() {
        String jobId = modify(false);
        assertRemembered(jobId);
    }

    @Test
    void shouldRememberTheChangeWhenItIsKilled() {
        String jobId = modify(true);
        assertRemembered(jobId);
    }

    @Test
    void shouldForgetTheChangeWhenItHasNoDirectory() {
        try (SandboxProcess sandbox = SandboxProcess.start("--job-duration", "0s")) {
            new Calls(sandbox.uri()).modify(ContractDocument.example("SmallestCallRequest"));
            assertThat(new Calls(sandbox.uri()).configuration().<String>path(VALUE))
                    .isEqualTo("10000");
        }
        try (SandboxProcess sandbox = SandboxProcess.start()) {
            assertThat(new Calls(sandbox.uri()).configuration().<String>path(VALUE))
                    .isEqualTo("5000");
        }
    }

    @Test
    void shouldAnswer404WhenTheControlsAreOff() {
        try (SandboxProcess sandbox = SandboxProcess.start("--controls", "off")) {
            Calls calls = new Calls(sandbox.uri());
            for (String path : List.of(
                    "/",
                    "/_sandbox/console/console.js",
                    "/_sandbox/overview",
                    "/_sandbox/health",
                    "/_sandbox/state",
                    "/_sandbox/clock",
                    "/_sandbox/reset",
                    "/_sandbox/faults")) {
                assertRefused(calls.deliberatelyWrong().get(path), 404, "APIGW.0101", "does not exist");
                Response post = calls.deliberatelyWrong()
                        .contentType(Calls.JSON)
                        .body(Map.of("operation", "modifyDataSync", "error", "operation_in_progress"))
                        .post(path);
                assertRefused(post, 404, "APIGW.0101", "does not exist");
            }
            assertThat(calls.configuration().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldAnswer429WithRetryAfterWhenAProjectSendsTooMuch() {
        try (SandboxProcess sandbox = SandboxProcess.start("--rate-limit", "2")) {
            given().baseUri(sandbox.uri().toString())
                    .contentType(Calls.JSON)
                    .body(Map.of("frozen", true))
                    .put("/_sandbox/clock");
            List<Response> answers = IntStream.range(0, 20)
                    .mapToObj(i -> new Calls(sandbox.uri()).job("1"))
                    .toList();
            assertThat(answers)
                    .extracting(Response::statusCode)
                    .contains(400, 429)
                    .containsOnly(400, 429);
            Response refused = answers.stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
            assertRefused(refused, 429, "APIGW.0308", "limit:2,time:1 second");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
        }
    }

    @Test
    void shouldTakeAsLongAsSaid() {
        try (SandboxProcess sandbox =
                SandboxProcess.start("--job-delay", "3s", "--job-duration", "4s", "--full-sync-duration", "10m")) {
            SandboxControls controls = new SandboxControls(sandbox.uri());
            controls.freeze();
            assertJobAppearsAfterTheDelay(controls, new Calls(sandbox.uri()));
            controls.reset();
            controls.freeze();
            assertFullSynchronizationTakesTenMinutes(controls, new TaskCalls(new Calls(sandbox.uri())));
        }
    }

    private static void assertJobAppearsAfterTheDelay(SandboxControls controls, Calls calls) {
        String jobId =
                calls.modify(ContractDocument.example("SmallestCallRequest")).path("job_id");
        controls.advance(Duration.ofMillis(2_999));
        assertRefused(calls.job(jobId), 400, "DBS.200543", "does not exist");
        controls.advance(Duration.ofMillis(1));
        assertThat(calls.job(jobId).<String>path("job.status")).isEqualTo("Running");
    }

    private static void assertFullSynchronizationTakesTenMinutes(SandboxControls controls, TaskCalls tasks) {
        tasks.create(Draft.inventory());
        tasks.start(Draft.inventory());
        controls.advance(Duration.ofSeconds(7));
        controls.advance(Duration.ofMinutes(9));
        assertThat(tasks.listed(Draft.TASK)).containsEntry("stage", "Full").containsEntry("percentage", "90");
        controls.advance(Duration.ofMinutes(1));
        assertThat(tasks.stage(Draft.TASK)).isEqualTo("Incremental");
    }

    private String modify(boolean kill) {
        try (SandboxProcess sandbox = SandboxProcess.start(options())) {
            String jobId = new Calls(sandbox.uri())
                    .modify(ContractDocument.example("SmallestCallRequest"))
                    .path("job_id");
            if (kill) {
                sandbox.kill();
            }
            return jobId;
        }
    }

    private void assertRemembered(String jobId) {
        try (SandboxProcess sandbox = SandboxProcess.start(options())) {
            Calls calls = new Calls(sandbox.uri());
            assertThat(calls.configuration().<String>path(VALUE)).isEqualTo("10000");
            assertThat(calls.job(jobId).<String>path("job.status")).isEqualTo("Completed");
        }
    }

    private String[] options() {
        return new String[] {"--data-dir", directory.toString(), "--job-duration", "0s"};
    }
}
