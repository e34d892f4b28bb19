package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.AnswerBody;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractDocument.DocumentedStatus;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status of every operation that a caller can bring about by what it sends. */
@ProviderChecks
final class StatusChecks {

    private static final String JOB = "showGaussMySqlJobInfo";
    private static final String NEW_TASK = "sync_inventory";
    private static final Map<Integer, String> CODES = Map.of(
            400, "DBS.200022",
            401, "APIGW.0301",
            403, "DBS.280015",
            406, "APIGW.0201",
            409, "DBS.200019",
            415, "APIGW.0201");

    private final Provider provider;

    StatusChecks(Provider provider) {
        this.provider = provider;
    }

    static List<DocumentedStatus> documented() {
        return ContractDocument.documentedStatuses().stream()
                .filter(each -> areProvoked(each.status()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documented")
    void shouldAnswerWhatTheContractHasForTheCall(DocumentedStatus documented) {
        ContractOperation operation = ContractOperation.named(documented.operationId());
        Response answer = provoke(documented.status(), operation, prepare(operation));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(documented.status());
        if (answer.statusCode() != 200) {
            String code = operation.operationId().equals(JOB) && answer.statusCode() == 400
                    ? "DBS.200543"
                    : CODES.get(answer.statusCode());
            assertThat(AnswerBody.text(answer, "error_code"))
                    .as(answer.asString())
                    .isEqualTo(code);
        }
    }

    /** Whether these checks bring a status about wherever it is documented. */
    static boolean areProvoked(int status) {
        return status == 200 || CODES.containsKey(status);
    }

    /** Leads to the state in which the example of the operation succeeds. */
    private Situation prepare(ContractOperation operation) {
        return switch (operation.operationId()) {
            case "createStarRocksDataReplication" -> provider.in(ProviderStates.WAITING_TASK, NEW_TASK);
            case "checkDataBaseConfig", "checkTableConfig" -> provider.in(ProviderStates.NEW_TASK, NEW_TASK);
            case "resumeStarRocksDataReplication" -> provider.in(ProviderStates.PAUSED_TASK);
            case JOB -> provider.in(ProviderStates.RUNNING_JOB);
            default -> provider.in(ProviderStates.IDLE_TASK);
        };
    }

    private Response provoke(int status, ContractOperation operation, Situation situation) {
        Calls calls = situation.calls();
        return switch (status) {
            case 200 ->
                operation.operationId().equals(JOB)
                        ? calls.job(situation.value("job_id"))
                        : operation.send(calls.wellFormed());
            case 400 -> operation.sendTo(OtherPlaces.unknown(operation), calls.wellFormed());
            case 401 -> operation.send(calls.withoutCredentials());
            case 403 ->
                operation.send(provider.in(ProviderStates.OTHER_TOKEN).calls().wellFormed());
            case 406 -> operation.send(calls.deliberatelyWrong().accept("application/xml"));
            case 409 -> sendWhileAJobRuns(operation, calls);
            case 415 ->
                calls.deliberatelyWrong()
                        .contentType("text/xml")
                        .body("<a/>")
                        .request(operation.method(), operation.path());
            default -> throw new AssertionError("Nobody knows how to meet " + status);
        };
    }

    /** Most operations start a job themselves. A check does not, so the task that it has made is deleted. */
    private static Response sendWhileAJobRuns(ContractOperation operation, Calls calls) {
        operation.send(calls.wellFormed());
        if (operation.operationId().startsWith("check")) {
            calls.wellFormed()
                    .contentType(Calls.JSON)
                    .body("{\"task_name\": \"" + NEW_TASK + "\"}")
                    .delete(Calls.REPLICATION);
        }
        return operation.send(calls.wellFormed());
    }
}
