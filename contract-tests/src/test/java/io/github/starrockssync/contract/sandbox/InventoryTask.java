package io.github.starrockssync.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.TaskCalls;
import io.restassured.response.Response;
import java.time.Duration;

/** The task of the contract's examples, which is not there before it is led to a stage. */
public record InventoryTask(SharedSandbox sandbox) {

    /** What a job takes, unless told otherwise. */
    public static final Duration JOB = Duration.ofSeconds(5);

    /** What a full synchronization takes, unless told otherwise. */
    public static final Duration FULL_SYNC = Duration.ofSeconds(30);

    /** Creates the task and moves it on until it is in the stage. */
    public void leadTo(String stage) {
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

    /** Asks for an operation by its word. */
    public Response send(String operation) {
        return switch (operation) {
            case "start" -> tasks().start(Draft.inventory());
            case "pause" -> tasks().pause(Draft.TASK);
            case "resume" -> tasks().resume(Draft.TASK);
            case "delete" -> tasks().delete(Draft.TASK);
            case "modify" ->
                calls().modify(Change.parameter("enable_chunk_level_dump", "true")
                        .put("task_name", Draft.TASK));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private TaskCalls tasks() {
        return new TaskCalls(calls());
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
