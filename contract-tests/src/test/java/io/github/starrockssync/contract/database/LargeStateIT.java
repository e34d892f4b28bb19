package io.github.starrockssync.contract.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A state of many tasks in little memory. */
final class LargeStateIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TASKS_OF_AN_INSTANCE = 100;
    private static final int MAX_TASKS = 1_000;
    private static final int OVERVIEWS_AT_ONCE = 4;
    private static final Duration MAX_IMPORT = Duration.ofSeconds(30);

    @Test
    @Tag("sample")
    void shouldBoundTheOverviewWhenThereAreManyTasks() throws Exception {
        assertOverviews(2_000);
    }

    @Test
    @Tag("exhaustive")
    void shouldGiveFourOverviewsOf20000TasksAtOnceIn80Megabytes() throws Exception {
        assertOverviews(20_000);
    }

    @Test
    @Tag("exhaustive")
    void shouldImport20Megabytes() throws IOException {
        try (SandboxProcess sandbox =
                SandboxProcess.startIn(List.of("-Xmx256m"), "--max-body-size", String.valueOf(30_000_000))) {
            byte[] state = stateWithTasks(sandbox, 24_000);
            assertThat(state.length).isGreaterThan(20_000_000);
            Response imported = put(sandbox, state);
            assertThat(imported.statusCode()).isEqualTo(204);
            assertThat(imported.timeIn(TimeUnit.MILLISECONDS)).isLessThan(MAX_IMPORT.toMillis());
        }
    }

    private static void assertOverviews(int tasks) throws Exception {
        try (SandboxProcess sandbox =
                SandboxProcess.startIn(List.of("-Xmx80m"), "--max-body-size", String.valueOf(30_000_000))) {
            assertThat(put(sandbox, stateWithTasks(sandbox, tasks)).statusCode())
                    .isEqualTo(204);
            Callable<Response> call =
                    () -> given().baseUri(sandbox.uri().toString()).get("/_sandbox/overview");
            for (Response overview : ConcurrentCalls.all(Collections.nCopies(OVERVIEWS_AT_ONCE, call))) {
                assertThat(overview.statusCode()).isEqualTo(200);
                assertThat(JSON.readTree(overview.asString()).findValues("task_name"))
                        .hasSize(MAX_TASKS);
            }
        }
    }

    /** The start state, and instances beside the first one with tasks like its own. */
    private static byte[] stateWithTasks(SandboxProcess sandbox, int tasks) throws IOException {
        JsonNode state = JSON.readTree(new SandboxControls(sandbox.uri()).exportState());
        ArrayNode instances = (ArrayNode) state.at("/projects/0/starrocks_instances");
        ObjectNode first = (ObjectNode) instances.get(0);
        for (int i = 0; i < tasks / TASKS_OF_AN_INSTANCE; i++) {
            ObjectNode instance = first.deepCopy();
            instance.remove("jobs");
            instance.put("id", "%032xin17".formatted(i)).put("instance_name", "many-" + i);
            ArrayNode copies = instance.putArray("tasks");
            ArrayNode databases = instance.putArray("databases");
            for (int task = 0; task < TASKS_OF_AN_INSTANCE; task++) {
                ObjectNode copy = first.required("tasks").required(0).deepCopy();
                copies.add(copy.put("task_name", "task_" + task).put("target_database", "target_" + task));
                databases.add("target_" + task);
            }
            instances.add(instance);
        }
        return JSON.writeValueAsString(state).getBytes(StandardCharsets.UTF_8);
    }

    private static Response put(SandboxProcess sandbox, byte[] state) {
        return given().baseUri(sandbox.uri().toString())
                .contentType("application/json")
                .body(state)
                .put("/_sandbox/state");
    }
}
