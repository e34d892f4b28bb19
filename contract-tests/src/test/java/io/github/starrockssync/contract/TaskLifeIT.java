package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task from its check until it is gone. A job takes five seconds, a full synchronization thirty. */
final class TaskLifeIT {

    private static final Duration JOB = Duration.ofSeconds(5);
    private static final Duration FULL_SYNC = Duration.ofSeconds(30);

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldLeadATaskThroughItsWholeLife() {
        assertThat(tasks().checkDatabase(Draft.inventory()).<String>path("task_name"))
                .isEqualTo(Draft.TASK);
        assertProgress("Wait", "0");

        finish("StartStarRocksDataReplication", tasks().start(Draft.inventory()));
        assertProgress("Full", "0");
        sandbox.controls().advance(Duration.ofSeconds(15));
        assertProgress("Full", "50");
        sandbox.controls().advance(Duration.ofSeconds(15));
        assertProgress("Incremental", "100");

        finish("ModifyStarRocksDataReplication", calls().modify(modification()));
        assertThat(tasks().configuration(Draft.TASK).<String>path("database_info.db_config_check_results[0].value"))
                .isEqualTo("true");

        finish("PauseStarRocksDataReplication", tasks().pause(Draft.TASK));
        assertProgress("Paused", "100");
        finish("ResumeStarRocksDataReplication", tasks().resume(Draft.TASK));
        assertProgress("Incremental", "100");

        Response deletion = tasks().delete(Draft.TASK);
        assertProgress("Cancelled", "100");
        finish("DeleteStarRocksDataReplication", deletion);
        assertThat(tasks().listed(Draft.TASK)).isNull();
        assertRefused(tasks().configuration(Draft.TASK), 400, "DBS.270022");
        tasks().create(Draft.inventory());
        assertProgress("Wait", "0");
    }

    @Test
    void shouldRaiseThePercentageOnlyWhenTheTaskSynchronizes() {
        leadTo("Full");
        sandbox.controls().advance(Duration.ofSeconds(5));
        tasks().pause(Draft.TASK);
        sandbox.controls().advance(JOB);
        String atPause = tasks().percentage(Draft.TASK);
        sandbox.controls().advance(Duration.ofHours(1));
        assertProgress("Paused", atPause);
        tasks().resume(Draft.TASK);
        assertProgress("Paused", atPause);
        sandbox.controls().advance(JOB);
        assertProgress("Full", atPause);
        sandbox.controls().advance(Duration.ofSeconds(3));
        assertThat(Integer.parseInt(tasks().percentage(Draft.TASK))).isEqualTo(Integer.parseInt(atPause) + 10);
        sandbox.controls().advance(FULL_SYNC);
        assertProgress("Incremental", "100");
    }

    @Test
    void shouldStayInItsStageUntilTheJobIsCompleted() {
        tasks().create(Draft.inventory());
        String jobId = tasks().start(Draft.inventory()).path("job_id");
        assertThat(calls().job(jobId).<String>path("job.status")).isEqualTo("Pending");
        assertProgress("Wait", "0");
        sandbox.controls().advance(JOB.minusMillis(1));
        assertThat(calls().job(jobId).<String>path("job.status")).isEqualTo("Running");
        assertProgress("Wait", "0");
        sandbox.controls().advance(Duration.ofMillis(1));
        assertThat(calls().job(jobId).<String>path("job.status")).isEqualTo("Completed");
        assertProgress("Full", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "Wait, start, 200",
        "Wait, pause, 400",
        "Wait, resume, 400",
        "Wait, delete, 200",
        "Full, start, 400",
        "Full, pause, 200",
        "Full, resume, 400",
        "Full, delete, 200",
        "Incremental, start, 400",
        "Incremental, pause, 200",
        "Incremental, resume, 400",
        "Incremental, delete, 200",
        "Paused, start, 400",
        "Paused, pause, 400",
        "Paused, resume, 200",
        "Paused, delete, 200",
    })
    void shouldAllowAnOperationOnlyWhenTheStageDoes(String stage, String operation, int status) {
        leadTo(stage);
        Response response = send(operation);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        if (status == 400) {
            assertThat(Change.body(response.asString())).isEqualTo(ContractDocument.example("WrongStageResponse"));
            assertThat(tasks().stage(Draft.TASK)).isEqualTo(stage);
        }
    }

    @ParameterizedTest
    @CsvSource({"start", "pause", "resume", "delete", "modify"})
    void shouldAnswer409WhenAJobOfTheTaskIsRunning(String operation) {
        leadTo("Wait");
        tasks().start(Draft.inventory());
        Response busy = send(operation);
        assertThat(busy.statusCode()).isEqualTo(409);
        assertThat(Change.body(busy.asString())).isEqualTo(ContractDocument.example("BusyTaskResponse"));
        sandbox.controls().advance(JOB);
        assertThat(send(operation).statusCode()).isNotEqualTo(409);
    }

    @Test
    void shouldAnswer409WhenTheTaskIsBeingDeleted() {
        tasks().delete(WellKnown.TASK);
        assertRefused(tasks().pause(WellKnown.TASK), 409, "DBS.200019");
        assertRefused(tasks().delete(WellKnown.TASK), 409, "DBS.200019");
        assertRefused(calls().modify(ContractDocument.example("SmallestCallRequest")), 409, "DBS.200019");
        assertRefused(tasks().checkDatabase(Draft.of(WellKnown.TASK, "inventory", "new_sr")), 409, "DBS.200019");
    }

    @Test
    void shouldTakeExactlyOneOperationWhenTwoComeAtOnce() {
        for (List<String> pair : List.of(
                List.of("start", "start"),
                List.of("start", "delete"),
                List.of("start", "modify"),
                List.of("delete", "delete"))) {
            sandbox.controls().reset();
            sandbox.controls().freezeAt(WellKnown.NOON);
            leadTo("Wait");
            assertThat(pair.parallelStream().map(this::send).map(Response::statusCode))
                    .as("%s", pair)
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void shouldCreateExactlyOneTaskWhenTwoChecksComeAtOnce() {
        List<Integer> statuses = Stream.of(1, 2)
                .parallel()
                .map(i -> tasks().checkDatabase(Draft.inventory()).statusCode())
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(200, 400);
        assertThat(tasks().list().<String>path("total_count")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"start, DBS.270022", "pause, DBS.270022", "resume, DBS.270022", "delete, DBS.05000091"})
    void shouldAnswerInBothLanguagesWhenTheTaskIsUnknown(String operation, String code) {
        assertRefused(send(operation), 400, code, "The data synchronization task does not exist.");
        Response response = calls().deliberatelyWrong()
                .header("X-Language", "zh-cn")
                .contentType(Calls.JSON)
                .body(Draft.start(Draft.inventory()).toString())
                .request(operation.equals("delete") ? "DELETE" : "POST", pathOf(operation));
        assertRefused(response, 400, code, "数据同步任务不存在");
    }

    @Test
    void shouldSayInChineseThatTheStageForbidsItWhenXLanguageSaysSo() {
        Function<String, Response> resume = language -> calls().wellFormed()
                .header("X-Language", language)
                .contentType(Calls.JSON)
                .body(ContractDocument.example("TaskRequest").toString())
                .post(TaskCalls.RESUME);
        assertRefused(resume.apply("en-us"), 400, "DBS.200086", "not allowed");
        Response chinese = resume.apply("zh-cn");
        assertThat(chinese.<String>path("error_code")).isEqualTo("DBS.200086");
        assertThat(chinese.<String>path("error_msg")).matches(".*[\\u4e00-\\u9fa5].*");
    }

    @Test
    void shouldShowNothingOfATaskWhenAnotherProjectAsks() {
        tasks().create(Draft.inventory());
        String jobId = tasks().start(Draft.inventory()).path("job_id");
        Response list = calls().withoutCredentials()
                .header("X-Auth-Token", WellKnown.OTHER_TOKEN)
                .get(Calls.replication(WellKnown.OTHER_PROJECT, WellKnown.OTHER_INSTANCE));
        assertThat(list.<String>path("total_count")).isEqualTo("0");
        assertThat(list.<List<?>>path("replications")).isEmpty();
        assertRefused(ofOtherProject("delete"), 400, "DBS.05000091");
        assertRefused(ofOtherProject("pause"), 400, "DBS.270022");
        assertRefused(ofOtherProject("start"), 400, "DBS.270022");
        Response job = calls().withoutCredentials()
                .header("X-Auth-Token", WellKnown.OTHER_TOKEN)
                .queryParam("id", jobId)
                .get("/v3/" + WellKnown.OTHER_PROJECT + "/jobs");
        assertRefused(job, 400, "DBS.200543");
        assertThat(tasks().stage(Draft.TASK)).isEqualTo("Wait");
    }

    @Test
    void shouldGoOnWhereItWasWhenTheSandboxIsKilledInMidLife(@TempDir Path directory) {
        String jobId;
        try (SandboxProcess first = SandboxProcess.start("--data-dir", directory.toString())) {
            SandboxControls controls = new SandboxControls(first.uri());
            controls.freezeAt(WellKnown.NOON);
            TaskCalls tasks = new TaskCalls(new Calls(first.uri()));
            tasks.create(Draft.inventory());
            tasks.start(Draft.inventory());
            controls.advance(JOB.plusSeconds(15));
            jobId = tasks.pause(Draft.TASK).path("job_id");
            first.kill();
        }
        try (SandboxProcess second = SandboxProcess.start("--data-dir", directory.toString())) {
            SandboxControls controls = new SandboxControls(second.uri());
            controls.freezeAt(WellKnown.NOON.plus(JOB).plusSeconds(15));
            Calls calls = new Calls(second.uri());
            TaskCalls tasks = new TaskCalls(calls);
            assertThat(tasks.listed(Draft.TASK)).containsEntry("stage", "Full").containsEntry("percentage", "50");
            assertRefused(tasks.resume(Draft.TASK), 409, "DBS.200019");
            controls.advance(JOB);
            assertThat(calls.job(jobId).<String>path("job.status")).isEqualTo("Completed");
            assertThat(tasks.listed(Draft.TASK))
                    .containsEntry("stage", "Paused")
                    .containsEntry("percentage", "66");
            assertThat(tasks.resume(Draft.TASK).statusCode()).isEqualTo(200);
        }
    }

    private Response ofOtherProject(String operation) {
        String path = pathOf(operation)
                .replace(WellKnown.PROJECT, WellKnown.OTHER_PROJECT)
                .replace(WellKnown.INSTANCE, WellKnown.OTHER_INSTANCE);
        return calls().withoutCredentials()
                .header("X-Auth-Token", WellKnown.OTHER_TOKEN)
                .contentType(Calls.JSON)
                .body(Draft.start(Draft.inventory()).toString())
                .request(operation.equals("delete") ? "DELETE" : "POST", path);
    }

    private static String pathOf(String operation) {
        return switch (operation) {
            case "pause" -> TaskCalls.PAUSE;
            case "resume" -> TaskCalls.RESUME;
            default -> Calls.REPLICATION;
        };
    }

    private Response send(String operation) {
        return switch (operation) {
            case "start" -> tasks().start(Draft.inventory());
            case "pause" -> tasks().pause(Draft.TASK);
            case "resume" -> tasks().resume(Draft.TASK);
            case "delete" -> tasks().delete(Draft.TASK);
            case "modify" -> calls().modify(modification());
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static ObjectNode modification() {
        return Change.parameter("enable_chunk_level_dump", "true").put("task_name", Draft.TASK);
    }

    private void leadTo(String stage) {
        tasks().create(Draft.inventory());
        if (!stage.equals("Wait")) {
            tasks().start(Draft.inventory());
            sandbox.controls().advance(JOB);
        }
        if (stage.equals("Incremental")) {
            sandbox.controls().advance(FULL_SYNC);
        }
        if (stage.equals("Paused")) {
            tasks().pause(Draft.TASK);
            sandbox.controls().advance(JOB);
        }
        assertThat(tasks().stage(Draft.TASK)).isEqualTo(stage);
    }

    private void finish(String name, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        String jobId = response.path("job_id");
        assertThat(calls().job(jobId).<String>path("job.status")).isEqualTo("Pending");
        sandbox.controls().advance(JOB);
        assertThat(calls().job(jobId).<String>path("job.status")).isEqualTo("Completed");
        assertThat(calls().job(jobId).<String>path("job.name")).isEqualTo(name);
    }

    private void assertProgress(String stage, String percentage) {
        assertThat(tasks().listed(Draft.TASK)).containsEntry("stage", stage).containsEntry("percentage", percentage);
    }

    private TaskCalls tasks() {
        return new TaskCalls(calls());
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
