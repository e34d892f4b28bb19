package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractDocument.DocumentedStatus;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status that the contract documents for an operation is met. A new status fails here until somebody meets it. */
final class DocumentedStatusesIT {

    private static final int TOO_LARGE = 13 * 1024 * 1024;
    private static final Duration JOB = Duration.ofSeconds(5);
    private static final Map<Integer, String> FAULTS =
            Map.of(429, "throttled", 500, "server_failure", 503, "service_unavailable");

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    static List<DocumentedStatus> documented() {
        return ContractDocument.documentedStatuses();
    }

    @Test
    void shouldReadEveryOperationOfTheContract() {
        assertThat(documented())
                .extracting(DocumentedStatus::operationId)
                .containsAll(ContractOperation.all().stream()
                        .map(ContractOperation::operationId)
                        .toList());
        assertThat(documented())
                .filteredOn(documented -> documented.status() == 200)
                .hasSize(14);
        assertThat(documented()).hasSizeGreaterThanOrEqualTo(160);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void shouldAnswerEveryStatusWhenItIsDocumented(DocumentedStatus documented) {
        ContractOperation operation = ContractOperation.named(documented.operationId());
        Calls calls = new Calls(sandbox.uri());
        prepare(operation, new TaskCalls(calls));
        Response response = provoke(documented.status(), operation, calls);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(documented.status());
    }

    /** Leads to the state in which the example of the operation succeeds. */
    private void prepare(ContractOperation operation, TaskCalls tasks) {
        switch (operation.operationId()) {
            case "createStarRocksDataReplication" -> tasks.create(Draft.inventory());
            case "resumeStarRocksDataReplication" -> {
                tasks.pause(WellKnown.TASK);
                sandbox.controls().advance(JOB);
            }
            default -> {
                // succeeds with what the sandbox starts with
            }
        }
    }

    private Response provoke(int status, ContractOperation operation, Calls calls) {
        return switch (status) {
            case 200 -> succeed(operation, calls);
            case 400 -> operation.sendTo(withUnknownInstance(operation.path()), calls.wellFormed());
            case 401 -> operation.send(calls.withoutCredentials());
            case 403 -> operation.send(calls.withoutCredentials().header("X-Auth-Token", WellKnown.OTHER_TOKEN));
            case 404 -> operation.sendTo(operation.path() + "/nothing/nothing", calls.deliberatelyWrong());
            case 405 -> calls.deliberatelyWrong().patch(operation.path());
            case 406 -> operation.send(calls.deliberatelyWrong().accept("application/xml"));
            case 409 -> {
                operation.send(calls.wellFormed());
                if (operation.operationId().startsWith("check")) {
                    new TaskCalls(calls).delete(Draft.TASK);
                }
                yield operation.send(calls.wellFormed());
            }
            case 413 ->
                calls.deliberatelyWrong()
                        .contentType(Calls.JSON)
                        .body(new byte[TOO_LARGE])
                        .request(operation.method(), operation.path());
            case 415 ->
                calls.deliberatelyWrong()
                        .contentType("text/xml")
                        .body("<a/>")
                        .request(operation.method(), operation.path());
            case 429, 500, 503 -> {
                sandbox.controls().addFault(operation.operationId(), FAULTS.get(status));
                yield operation.send(calls.wellFormed());
            }
            default -> throw new AssertionError("Nobody knows how to meet " + status);
        };
    }

    private static Response succeed(ContractOperation operation, Calls calls) {
        if (operation.operationId().equals("showGaussMySqlJobInfo")) {
            return calls.job(calls.modify(ContractDocument.example("SmallestCallRequest"))
                    .path("job_id"));
        }
        return operation.send(calls.wellFormed());
    }

    private static String withUnknownInstance(String path) {
        return path.replace(WellKnown.INSTANCE, WellKnown.UNKNOWN_INSTANCE)
                .replace(WellKnown.SOURCE_INSTANCE, "0".repeat(32) + "in07");
    }
}
