package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.InventoryTask;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A task from its check until it is gone. */
final class TaskLifeIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    private final InventoryTask task = new InventoryTask(sandbox);

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

        finish("ModifyStarRocksDataReplication", task.send("modify"));
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
        task.leadTo("Full");
        sandbox.controls().advance(Duration.ofSeconds(5));
        tasks().pause(Draft.TASK);
        sandbox.controls().advance(InventoryTask.JOB);
        String atPause = tasks().percentage(Draft.TASK);
        sandbox.controls().advance(Duration.ofHours(1));
        assertProgress("Paused", atPause);
        tasks().resume(Draft.TASK);
        assertProgress("Paused", atPause);
        sandbox.controls().advance(InventoryTask.JOB);
        assertProgress("Full", atPause);
        sandbox.controls().advance(Duration.ofSeconds(3));
        assertThat(Integer.parseInt(tasks().percentage(Draft.TASK))).isEqualTo(Integer.parseInt(atPause) + 10);
        sandbox.controls().advance(InventoryTask.FULL_SYNC);
        assertProgress("Incremental", "100");
    }

    @Test
    void shouldStayInItsStageUntilTheJobIsCompleted() {
        tasks().create(Draft.inventory());
        String jobId = tasks().start(Draft.inventory()).path("job_id");
        assertThat(calls().job(jobId).<String>path("job.status")).isEqualTo("Pending");
        assertProgress("Wait", "0");
        sandbox.controls().advance(InventoryTask.JOB.minusMillis(1));
        assertThat(calls().job(jobId).<String>path("job.status")).isEqualTo("Running");
        assertProgress("Wait", "0");
        sandbox.controls().advance(Duration.ofMillis(1));
        assertThat(calls().job(jobId).<String>path("job.status")).isEqualTo("Completed");
        assertProgress("Full", "0");
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
            controls.advance(InventoryTask.JOB.plusSeconds(15));
            jobId = tasks.pause(Draft.TASK).path("job_id");
            first.kill();
        }
        try (SandboxProcess second = SandboxProcess.start("--data-dir", directory.toString())) {
            SandboxControls controls = new SandboxControls(second.uri());
            controls.freezeAt(WellKnown.NOON.plus(InventoryTask.JOB).plusSeconds(15));
            Calls calls = new Calls(second.uri());
            TaskCalls tasks = new TaskCalls(calls);
            assertThat(tasks.listed(Draft.TASK)).containsEntry("stage", "Full").containsEntry("percentage", "50");
            assertRefused(tasks.resume(Draft.TASK), 409, "DBS.200019");
            controls.advance(InventoryTask.JOB);
            assertThat(calls.job(jobId).<String>path("job.status")).isEqualTo("Completed");
            assertThat(tasks.listed(Draft.TASK))
                    .containsEntry("stage", "Paused")
                    .containsEntry("percentage", "66");
            assertThat(tasks.resume(Draft.TASK).statusCode()).isEqualTo(200);
        }
    }

    private void finish(String name, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        String jobId = response.path("job_id");
        assertThat(calls().job(jobId).<String>path("job.status")).isEqualTo("Pending");
        sandbox.controls().advance(InventoryTask.JOB);
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
