package io.github.starrockssync.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractDocument.DocumentedStatus;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.provider.ProviderVerifier;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.sandbox.junit5.controls.ErrorName;
import io.github.starrockssync.sandbox.junit5.controls.FaultSetting;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every status that the contract documents for an operation and that the provider checks do not meet, because limits and
 * faults of the sandbox bring it about. A status that is added to the contract fails here until a request gets it.
 */
final class DocumentedStatusesIT {

    private static final int TOO_LARGE = 13 * 1024 * 1024;
    private static final Map<Integer, String> FAULTS =
            Map.of(429, "throttled", 500, "server_failure", 503, "service_unavailable");

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    static List<DocumentedStatus> documented() {
        return ContractDocument.documentedStatuses().stream()
                .filter(each -> !ProviderVerifier.causes(each.status()))
                .toList();
    }

    @Test
    void shouldReadEveryOperationOfTheContract() {
        List<DocumentedStatus> all = ContractDocument.documentedStatuses();
        assertThat(all)
                .extracting(DocumentedStatus::operationId)
                .containsAll(ContractOperation.all().stream()
                        .map(ContractOperation::operationId)
                        .toList());
        assertThat(all).filteredOn(documented -> documented.status() == 200).hasSize(14);
        assertThat(all).hasSizeGreaterThanOrEqualTo(130);
    }

    @ParameterizedTest
    @MethodSource("documented")
    void shouldAnswerEveryStatusWhenItIsDocumented(DocumentedStatus documented) {
        ContractOperation operation = ContractOperation.named(documented.operationId());
        Calls calls = new Calls(sandbox.uri());
        Response response = provoke(documented.status(), operation, calls);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(documented.status());
    }

    private Response provoke(int status, ContractOperation operation, Calls calls) {
        return switch (status) {
            case 413 ->
                calls.deliberatelyWrong()
                        .contentType(Calls.JSON)
                        .body(new byte[TOO_LARGE])
                        .request(operation.method(), operation.path());
            case 429, 500, 503 -> {
                sandbox.controls()
                        .addFault(new FaultSetting()
                                .withOperation(operation.operationId())
                                .withError(ErrorName.fromValue(FAULTS.get(status))));
                yield Calls.send(operation, calls.wellFormed());
            }
            default -> throw new AssertionError("Nobody knows how to meet " + status);
        };
    }
}
