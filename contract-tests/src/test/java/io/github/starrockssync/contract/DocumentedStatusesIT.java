package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractDocument.DocumentedStatus;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status that the contract documents for an operation is met. A new operation fails here until somebody meets it. */
final class DocumentedStatusesIT {

    private static final String UNKNOWN_INSTANCE = "00000000000000000000000000000000in17";
    private static final int TOO_LARGE = 13 * 1024 * 1024;

    /** How to call each operation well. */
    private static final Map<String, Operation> OPERATIONS = Map.of(
            "modifyDataSync",
                    new Operation(
                            "PUT",
                            Calls.REPLICATION,
                            request -> request.contentType(Calls.JSON)
                                    .body(ContractDocument.example("SmallestCallRequest")
                                            .toString())),
            "listStarRocksDataReplicationConfig",
                    new Operation(
                            "GET", Calls.CONFIGURATION, request -> request.queryParam("task_name", WellKnown.TASK)),
            "showGaussMySqlJobInfo", new Operation("GET", Calls.JOBS, request -> request.queryParam("id", "1")));

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    private record Operation(String method, String path, Function<RequestSpecification, RequestSpecification> fill) {

        Response send(RequestSpecification request) {
            return fill.apply(request).request(method, path);
        }

        Response sendTo(String otherPath, RequestSpecification request) {
            return fill.apply(request).request(method, otherPath);
        }
    }

    static List<DocumentedStatus> documented() {
        return ContractDocument.documentedStatuses();
    }

    @Test
    void shouldKnowTheOperationsOfTheContract() {
        assertThat(documented()).extracting(DocumentedStatus::operationId).hasSameElementsAs(OPERATIONS.keySet());
        assertThat(documented()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void shouldAnswerEveryStatusWhenItIsDocumented(DocumentedStatus documented) {
        Operation operation = OPERATIONS.get(documented.operationId());
        assertThat(operation).as("a way to call " + documented.operationId()).isNotNull();
        Response response = provoke(documented, operation, new Calls(sandbox.uri()));
        assertThat(response.statusCode()).isEqualTo(documented.status());
    }

    private Response provoke(DocumentedStatus documented, Operation operation, Calls calls) {
        return switch (documented.status()) {
            case 200 -> succeed(documented, operation, calls);
            case 400 ->
                operation.sendTo(operation.path().replace(WellKnown.INSTANCE, UNKNOWN_INSTANCE), calls.wellFormed());
            case 401 -> operation.send(calls.withoutCredentials());
            case 403 -> operation.send(calls.withoutCredentials().header("X-Auth-Token", WellKnown.OTHER_TOKEN));
            case 404 -> operation.sendTo(operation.path() + "/nothing", calls.deliberatelyWrong());
            case 405 -> calls.deliberatelyWrong().post(operation.path());
            case 406 -> operation.send(calls.deliberatelyWrong().accept("application/xml"));
            case 409 -> {
                operation.send(calls.wellFormed());
                yield operation.send(calls.wellFormed());
            }
            case 413 ->
                calls.deliberatelyWrong()
                        .contentType(Calls.JSON)
                        .body(new byte[TOO_LARGE])
                        .put(operation.path());
            case 415 ->
                calls.deliberatelyWrong().contentType("text/xml").body("<a/>").put(operation.path());
            case 429 -> fail(documented, "throttled", operation, calls);
            case 500 -> fail(documented, "server_failure", operation, calls);
            default -> throw new AssertionError("Nobody knows how to meet " + documented);
        };
    }

    private static Response succeed(DocumentedStatus documented, Operation operation, Calls calls) {
        if (documented.operationId().equals("showGaussMySqlJobInfo")) {
            return calls.job(calls.modify(ContractDocument.example("SmallestCallRequest"))
                    .path("job_id"));
        }
        return operation.send(calls.wellFormed());
    }

    private Response fail(DocumentedStatus documented, String fault, Operation operation, Calls calls) {
        sandbox.controls().addFault(documented.operationId(), fault);
        return operation.send(calls.wellFormed());
    }
}
