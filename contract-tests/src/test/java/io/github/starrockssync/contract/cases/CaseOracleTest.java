package io.github.starrockssync.contract.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ContractOperation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CaseOracleTest {

    private final CaseOracle unit = new CaseOracle();

    @Test
    void shouldFindNothingWhenAnAllowedValueIsTakenOrRefusedForWhatTheServiceKnows() {
        assertThat(unit.problem(aCase(true), answer(200, "{\"job_id\": \"1\"}")))
                .isEmpty();
        assertThat(unit.problem(aCase(true), refusal("$.task_name: a task of this name exists")))
                .isEmpty();
        assertThat(unit.problem(aCase(true), refusal("$.other: must match x"))).isEmpty();
        assertThat(unit.problem(aCase(true), refusal("$.task_name: is required to create a task")))
                .isEmpty();
    }

    @Test
    void shouldFindAProblemWhenAnAllowedValueIsRefused() {
        assertThat(unit.problem(aCase(true), refusal("$.task_name: must match x")))
                .contains("refuses what the contract allows");
        assertThat(unit.problem(aCase(true), refusal("$.other: is required; $.task_name: must be 3 to 9 characters")))
                .contains("refuses what the contract allows");
        assertThat(unit.problem(aCase(true), refusal("$.task_name: is required")))
                .contains("refuses what the contract allows");
        assertThat(unit.problem(aCase(true), refusal("$.task_name[0].x: is required")))
                .contains("refuses what the contract allows");
    }

    @Test
    void shouldFindAProblemWhenWhatIsNotAllowedIsTakenOrNotNamed() {
        String problem = "does not name what the contract does not allow";
        assertThat(unit.problem(aCase(false), refusal("$.task_name: must match x")))
                .isEmpty();
        assertThat(unit.problem(aCase(false), answer(200, "{\"job_id\": \"1\"}")))
                .contains(problem);
        assertThat(unit.problem(aCase(false), refusal("$.task: must match x"))).contains(problem);
    }

    @Test
    void shouldFindAProblemWhenTheServerFailsOrTheAnswerBreaksTheContract() {
        assertThat(unit.problem(aCase(false), answer(500, "oops"))).contains("is a failure of the server");
        assertThat(unit.problem(aCase(true), answer(200, "{\"job_id\": 1}")).orElseThrow())
                .startsWith("breaks the contract");
        assertThat(unit.problem(aCase(true), answer(402, "{}")).orElseThrow()).startsWith("breaks the contract");
    }

    private static Case aCase(boolean isAllowed) {
        return Case.ofBody(ContractOperation.named("pauseStarRocksDataReplication"), "$.task_name", isAllowed, "{}");
    }

    private static CaseResponse refusal(String message) {
        return answer(
                400, "{\"error_code\": \"DBS.280001\", \"error_msg\": \"Parameter error: %s\"}".formatted(message));
    }

    private static CaseResponse answer(int status, String body) {
        return new CaseResponse(
                status, Map.of("content-type", List.of("application/json"), "x-request-id", List.of("r1")), body);
    }
}
