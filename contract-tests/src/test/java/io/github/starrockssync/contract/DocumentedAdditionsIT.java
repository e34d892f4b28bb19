package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.SdkSignature;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The D numbers of DEVIATIONS.md about a modification: where the contract says more than its sources, the sandbox answers as
 * it says. {@link DocumentedDeviationsIT} has the C numbers.
 */
final class DocumentedAdditionsIT {

    private static final String PARAMETERS = "database_info.db_config_check_results";

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldRepeatTheValueWhenItIsLongAndFailsItsCheck() {
        String value = "9".repeat(1024);
        Response response = calls().modify(Change.parameter("sync_commit_interval_ms", value));
        assertThat(response.<String>path("source_db_config_check_results[0].value"))
                .isEqualTo(value);
        assertThat(response.<String>path("source_db_config_check_results[0].check_result"))
                .isEqualTo("fail");
    }

    @Test
    void shouldRepeatTheTableNameWhenItIsEmptyAndFailsItsCheck() {
        Response response = calls().modify(Change.table("", ""));
        assertThat(response.<Map<String, String>>path("tbl_config_check_results[0]"))
                .isEqualTo(Map.of("table_name", "", "table_config", "", "check_result", "failed"));
    }

    @Test
    void shouldAnswer400WhenAParameterHasNoValue() {
        assertViolation(
                calls().modifyWith(Change.of("'db_configs': [{'param_name': 'max_rows_per_chunk'}]")
                        .toString()),
                "$.db_configs[0].value: is required");
    }

    @Test
    void shouldKeepStoredValuesWhenPropertiesAreAbsent() {
        Map<String, Object> before = calls().configuration().path("$");
        calls().modify(ContractDocument.example("SmallestCallRequest"));
        sandbox.controls().advance(Duration.ofMinutes(1));
        Map<String, Object> after = calls().configuration().path("$");
        assertThat(after.get("database_info")).isNotEqualTo(before.get("database_info"));
        before.remove("database_info");
        after.remove("database_info");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void shouldKeepStoredValuesWhenDbConfigsIsNull() {
        Object before = calls().configuration().path(PARAMETERS);
        Response response = calls().modifyWith(Change.of("'db_configs': null").toString());
        assertThat(response.statusCode()).isEqualTo(200);
        sandbox.controls().advance(Duration.ofMinutes(1));
        assertThat(calls().configuration().<Object>path(PARAMETERS)).isEqualTo(before);
    }

    @Test
    void shouldModifyTheOnlyTaskOfADatabaseWhenTaskNameIsAbsent() {
        for (String database : Arrays.asList("'target_database_name': 'sales_sr'", "'source_database_name': 'sales'")) {
            Response response = calls().modify(Change.body("{" + database + "}"));
            assertThat(response.<String>path("task_name")).as(database).isEqualTo(WellKnown.TASK);
            sandbox.controls().advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void shouldAnswer400WithDbs270022WhenNoTaskHasTheDatabase() {
        for (String database :
                Arrays.asList("'target_database_name': 'nothing_sr'", "'source_database_name': 'inventory'")) {
            assertRefused(calls().modify(Change.body("{" + database + "}")), 400, "DBS.270022", "task");
        }
        assertViolation(calls().modify(Change.body("{}")), "$.task_name: is required");
    }

    @Test
    void shouldAnswer200WithoutJobIdWhenACheckFails() {
        Object before = calls().configuration().path("$");
        Response response = calls().modify(ContractDocument.example("FailedCheckRequest"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<Map<String, ?>>path("$")).doesNotContainKey("job_id");
        assertThat(calls().configuration().<Object>path("$")).isEqualTo(before);
    }

    @Test
    void shouldAnswer400WhenAParameterOccursTwice() {
        assertViolation(
                calls().modify(Change.of("'db_configs': [{'param_name': 'max_rows_per_chunk', 'value': '1'},"
                        + "{'param_name': 'max_rows_per_chunk', 'value': '2'}]")),
                "$.db_configs[1].param_name: repeats max_rows_per_chunk");
    }

    @Test
    void shouldAnswer406WhenJsonIsNotAccepted() {
        Response response = calls().deliberatelyWrong()
                .accept("text/html")
                .queryParam("id", "1")
                .get(Calls.JOBS);
        assertRefused(response, 406, "APIGW.0201", "application/json");
        assertThat(calls().wellFormed()
                        .accept("text/html, */*;q=0.1")
                        .queryParam("id", "1")
                        .get(Calls.JOBS)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldAnswer405WithAllowWhenTheMethodIsUnknown() {
        Response response = calls().deliberatelyWrong().patch(Calls.REPLICATION);
        assertRefused(response, 405, "APIGW.0201", "method");
        assertThat(response.header("Allow").split(", ?"))
                .contains("GET", "POST", "PUT", "DELETE")
                .doesNotContain("PATCH");
    }

    @Test
    void shouldAnswerARequestIdInTheBodyWhenTheGatewayRefuses() {
        Response response = calls().withoutCredentials().queryParam("id", "1").get(Calls.JOBS);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.<String>path("request_id")).isEqualTo(response.header("X-Request-Id"));
    }

    @Test
    void shouldAnswerNoRequestIdInTheBodyWhenTheServiceRefuses() {
        Response response = calls().job("1");
        assertRefused(response, 400, "DBS.200543", "job");
        assertThat(response.<Map<String, ?>>path("$")).containsOnlyKeys("error_code", "error_msg");
    }

    @Test
    void shouldAnswer200WhenTheRequestIsSignedAndHasNoToken() {
        URI uri = sandbox.uri().resolve(Calls.CONFIGURATION + "?task_name=" + WellKnown.TASK);
        Map<String, String> headers = new SdkSignature(WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY, WellKnown.NOON)
                .headers("GET", uri, Map.of(), "");
        assertThat(headers).doesNotContainKey("x-auth-token");
        assertThat(calls().withoutCredentials().headers(headers).get(uri).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldNameEveryPlaceWhenSeveralRulesAreBroken() {
        assertViolation(
                calls().modifyWith("""
                        {"task_name": "a-b", "source_node_id": "no07", "db_configs": [{"param_name": "p"}],
                         "table_repl_config": {"tables": ["t"]}}"""),
                "$.task_name: must match",
                "$.source_node_id: must be 36 characters",
                "$.db_configs[0].param_name: must be 2 to 128 characters",
                "$.db_configs[0].value: is required",
                "$.table_repl_config.tables[0]: must be 2 to 1024 characters");
    }

    @Test
    void shouldAnswer400WhenWildcardsAreSwitchedOffWhileTheListHasSome() {
        new TaskCalls(calls())
                .create(Draft.withTables(Draft.instanceLevel("sync_most"), "exclude_tables", "sales.*")
                        .put("is_support_reg_exp", "true"));
        ObjectNode off = Change.body("{'task_name': 'sync_most', 'is_support_reg_exp': 'false'}");
        assertViolation(
                calls().modify(off),
                "$.is_support_reg_exp: must stay true while the list of tables has names with wildcards: sales.*");
        ObjectNode replaced = Draft.withTables(off, "exclude_tables", "sales.customers sales.orders sales.order_items");
        assertThat(calls().modify(replaced).statusCode()).isEqualTo(200);
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
