package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.InventoryTask;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which operations a task takes in which stage, and while another one is running. */
final class TaskStageIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    private final InventoryTask task = new InventoryTask(sandbox);

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
        task.leadTo(stage);
        Response response = task.send(operation);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        if (status == 400) {
            assertThat(Change.body(response.asString())).isEqualTo(ContractDocument.example("WrongStageResponse"));
            assertThat(tasks().stage(Draft.TASK)).isEqualTo(stage);
        }
    }

    @ParameterizedTest
    @CsvSource({"start", "pause", "resume", "delete", "modify"})
    void shouldAnswer409WhenAJobOfTheTaskIsRunning(String operation) {
        task.leadTo("Wait");
        tasks().start(Draft.inventory());
        Response busy = task.send(operation);
        assertThat(busy.statusCode()).isEqualTo(409);
        assertThat(Change.body(busy.asString())).isEqualTo(ContractDocument.example("BusyTaskResponse"));
        sandbox.controls().advance(InventoryTask.JOB);
        assertThat(task.send(operation).statusCode()).isNotEqualTo(409);
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
            task.leadTo("Wait");
            assertThat(pair.parallelStream().map(task::send).map(Response::statusCode))
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

    private TaskCalls tasks() {
        return new TaskCalls(calls());
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
