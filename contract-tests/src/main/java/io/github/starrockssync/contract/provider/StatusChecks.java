package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ContractDocument.DocumentedStatus;
import io.github.starrockssync.contract.http.ContractOperation;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.List;
import java.util.Map;

/** Every status of every operation that a caller can cause by what it sends. */
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
    private static final Map<Integer, String> ROWS = Map.of(400, "C32", 409, "D49");

    private StatusChecks() {}

    static List<Check> all() {
        return ContractDocument.documentedStatuses().stream()
                .filter(each -> areCaused(each.status()))
                .map(StatusChecks::check)
                .toList();
    }

    /** Whether these checks cause a status wherever it is documented. */
    static boolean areCaused(int status) {
        return status == 200 || CODES.containsKey(status);
    }

    private static Check check(DocumentedStatus documented) {
        ContractOperation operation = ContractOperation.named(documented.operationId());
        int status = documented.status();
        Check check = Check.of("statuses", operation + " returns " + status, state -> {
                    assertStatus(state, operation, status);
                })
                .calling(operation.operationId());
        check = switch (status) {
            case 200, 409 -> prepared(check, operation);
            default -> check;
        };
        if (status != 200) {
            check = check.reading(ROWS.getOrDefault(status, "D10"));
        }
        boolean changes = status == 409 || status == 200 && !operation.method().equals("GET");
        return changes ? check.changing() : check;
    }

    /** Needs the state in which the example of the operation succeeds. */
    private static Check prepared(Check check, ContractOperation operation) {
        return switch (operation.operationId()) {
            case "createStarRocksDataReplication" ->
                check.in(ProviderStates.WAITING_TASK).of(NEW_TASK);
            case "checkDataBaseConfig", "checkTableConfig" ->
                check.in(ProviderStates.NEW_TASK).of(NEW_TASK);
            case "resumeStarRocksDataReplication" -> check.in(ProviderStates.PAUSED_TASK);
            case JOB -> check.in(ProviderStates.RUNNING_JOB);
            default -> check;
        };
    }

    private static void assertStatus(ProviderState state, ContractOperation operation, int status) {
        ApiResponse response = cause(status, operation, state);
        if (status == 200) {
            assertThat(response.status()).as(response.toString()).isEqualTo(200);
        } else {
            boolean unknownJob = operation.operationId().equals(JOB) && status == 400;
            state.assertRefused(response, status, unknownJob ? "DBS.200543" : CODES.get(status));
        }
    }

    private static ApiResponse cause(int status, ContractOperation operation, ProviderState state) {
        ApiRequest request = state.request(operation);
        return switch (status) {
            case 200 -> operation.operationId().equals(JOB) ? state.job(state.value("job_id")) : state.send(request);
            case 400 -> state.send(state.request(operation, UnknownPaths.of(operation)));
            case 401 -> state.send(request.headers("X-Auth-Token", List.of()));
            case 403 -> {
                ProviderState other = state.in(ProviderStates.OTHER_TOKEN, WellKnown.TASK);
                yield other.send(other.request(operation));
            }
            case 406 -> state.send(request.header("Accept", "application/xml"));
            case 409 -> sendWhileAJobRuns(operation, state);
            case 415 -> state.send(request.header("Content-Type", "text/xml").body("<a/>"));
            default -> throw new IllegalArgumentException("No request causes " + status);
        };
    }

    /** Most operations start a job themselves. A check does not, so the task that it has made is deleted. */
    private static ApiResponse sendWhileAJobRuns(ContractOperation operation, ProviderState state) {
        state.call(operation);
        if (operation.operationId().startsWith("check")) {
            state.send(
                    state.request("DELETE", ProviderState.REPLICATION).json("{\"task_name\": \"" + NEW_TASK + "\"}"));
        }
        return state.call(operation);
    }
}
