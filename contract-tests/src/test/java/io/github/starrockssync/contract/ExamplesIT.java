package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.contract.coverage.NamedExample;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.InventoryTask;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sandbox answers every named example of the contract with what the contract shows, but for ids and times. */
final class ExamplesIT {

    private static final Duration JOB = InventoryTask.JOB;

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    /** The examples of an operation that have one key. */
    private record Dialogue(ContractOperation operation, String key, List<NamedExample> examples) {

        @Override
        public String toString() {
            return operation + " " + key;
        }
    }

    static List<Dialogue> dialogues() {
        return ContractOperation.all().stream()
                .flatMap(operation -> {
                    Map<String, Dialogue> byKey = new LinkedHashMap<>();
                    List<NamedExample> examples = NamedExample.of(operation);
                    examples.forEach(example -> byKey.computeIfAbsent(
                            example.key(),
                            key -> new Dialogue(
                                    operation,
                                    key,
                                    examples.stream()
                                            .filter(other -> other.key().equals(key))
                                            .toList())));
                    return byKey.values().stream();
                })
                // shows the network of an instance, which the sandbox does not simulate
                .filter(dialogue -> !dialogue.key().equals("instanceList"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void shouldAnswerAsTheExampleDoesWhenItIsSent(Dialogue dialogue) throws JsonProcessingException {
        prepare(dialogue);
        Response response = send(dialogue);
        for (NamedExample example : dialogue.examples()) {
            if (example.where().matches("\\d+")) {
                assertThat(response.statusCode()).as(response.asString()).isEqualTo(Integer.parseInt(example.where()));
                assertThat(example.isSaidIn(new JsonMapper().readTree(response.asString())))
                        .as("%s is like %s", response.asString(), example.value())
                        .isTrue();
            }
        }
    }

    @Test
    void shouldDescribeTheParametersInOtherWordsWhenTheyAreListedInChinese() {
        List<String> example = ContractDocument.example("ParameterListResponse")
                .path("db_parameters")
                .valueStream()
                .map(parameter -> parameter.path("description").asText())
                .toList();
        assertThat(calls().wellFormed()
                        .header("X-Language", "zh-cn")
                        .get(Calls.REPLICATION + "/database-parameters")
                        .<List<String>>path("db_parameters.description"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(example);
    }

    /** Leads to what the example takes for granted. */
    private void prepare(Dialogue dialogue) {
        switch (dialogue.key()) {
            case "busyTask" -> occupy(dialogue);
            case "startedTask", "taskList" -> tasks().create(Draft.inventory());
            case "resumedTask" -> pause();
            case "wrongStage" -> leaveTheStage(dialogue.operation().operationId());
            case "storedConfiguration" -> {
                calls().modify(ContractDocument.example("DocumentedCallRequest"));
                sandbox.controls().advance(JOB);
            }
            case "pendingChange" -> calls().modify(Change.tables("include_tables", "part", "orders order_items"));
            default -> {
                // the sandbox starts with all that it takes
            }
        }
    }

    private void occupy(Dialogue dialogue) {
        String operationId = dialogue.operation().operationId();
        if (operationId.startsWith("check") || operationId.startsWith("create")) {
            tasks().create(Draft.inventory());
            tasks().delete(Draft.TASK);
        } else {
            tasks().pause(WellKnown.TASK);
        }
    }

    private void leaveTheStage(String operationId) {
        if (operationId.startsWith("create")) {
            new InventoryTask(sandbox).leadTo("Full");
        } else if (operationId.startsWith("pause")) {
            pause();
        }
    }

    private void pause() {
        tasks().pause(WellKnown.TASK);
        sandbox.controls().advance(JOB);
    }

    private Response send(Dialogue dialogue) {
        if (dialogue.key().equals("runningJob") || dialogue.key().equals("completedJob")) {
            return job(dialogue.key());
        }
        RequestSpecification request = calls().wellFormed();
        String path = dialogue.operation().path();
        for (NamedExample example : dialogue.examples()) {
            String value = example.value().asText();
            String[] where = example.where().split(" ");
            switch (where[0]) {
                case "path" -> path = path.replace(exampleOf(dialogue.operation(), where[1]), value);
                case "query" -> request.queryParam(where[1], value);
                case "header" -> request.header(where[1], value);
                case "request" ->
                    request.contentType(Calls.JSON).body(example.value().toString());
                default -> {
                    // an answer
                }
            }
        }
        return request.request(dialogue.operation().method(), path);
    }

    /** A job has an id of its own each time. */
    private Response job(String key) {
        String jobId =
                calls().modify(ContractDocument.example("SmallestCallRequest")).path("job_id");
        sandbox.controls()
                .advance(key.equals("runningJob") ? JOB.multipliedBy(3).dividedBy(5) : JOB);
        return calls().job(jobId);
    }

    private static String exampleOf(ContractOperation operation, String parameter) {
        return operation.parameters().stream()
                .filter(other -> other.name().equals(parameter))
                .findFirst()
                .orElseThrow()
                .example();
    }

    private TaskCalls tasks() {
        return new TaskCalls(calls());
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
