package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.ScriptedResponse;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The C numbers of DEVIATIONS.md about a modification: where the sources contradict each other, the sandbox answers as the
 * reading says that was chosen. {@link DocumentedAdditionsIT} has the D numbers.
 */
final class DocumentedDeviationsIT {

    private static final Duration UNTIL_APPLIED = Duration.ofMinutes(1);

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldTakeTablesConfigsAsAnArrayOfOneWhenItIsAnObject() {
        Response response = calls().modifyWith(
                        Change.of("'tables_configs': {'table_name': 'orders', 'table_config': 'order by id'}")
                                .toString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<List<String>>path("tbl_config_check_results.table_name"))
                .containsExactly("orders");
    }

    @Test
    void shouldIgnoreIsCreateTaskWhenItIsSent() {
        Response response = calls().modifyWith(ContractDocument.example("SmallestCallRequest")
                .put("is_create_task", "true")
                .toString());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<String>path("task_name")).isEqualTo(WellKnown.TASK);
        assertThat(response.<String>path("job_id")).isNotEmpty();
    }

    @Test
    void shouldAnswer400WhenTheExampleOfThePageIsSentVerbatim() {
        ObjectNode page = ContractDocument.example("DocumentedCallRequest").put("is_create_task", "true");
        for (String placeholder :
                List.of("source_database_name", "target_database_name", "source_instance_id", "source_node_id")) {
            page.put(placeholder, placeholder);
        }
        page.putObject("tables_configs").put("table_name", "tableName").put("table_config", "tableConfig");
        assertViolation(calls().modifyWith(page.toString()), "$.source_instance_id: ", "$.source_node_id: ");
    }

    @Test
    void shouldAnswerFailAndFailedWhenAParameterAndATableFailTheirChecks() {
        Response response = calls().modify(ContractDocument.example("FailedCheckRequest"));
        assertThat(Change.body(response.asString())).isEqualTo(ContractDocument.example("FailedCheckResponse"));
    }

    @Test
    void shouldReadTheAnswerWhenACheckResultIsUnknown() {
        String answer =
                ContractDocument.example("FailedCheckResponse").toString().replace("\"fail\"", "\"failed\"");
        HttpServer server = ScriptedResponse.of(200, answer).serve();
        try (StarRocksSyncClient client = StarRocksSyncClient.builder()
                .endpoint(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .projectId(WellKnown.PROJECT)
                .credentials(Credentials.token("any"))
                .build()) {
            var results = client.modifyDataSync(new ModifyDataSyncRequest()
                            .withInstanceId(WellKnown.INSTANCE)
                            .withBody(new ModifyDataSyncConfigRequestV3()))
                    .getSourceDbConfigCheckResults();
            assertThat(results).hasSize(1);
            assertThat(results.get(0).getParamName()).isEqualTo("sync_commit_interval_ms");
            assertThat(results.get(0).getCheckResult()).hasToString("failed");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void shouldAnswer400WhenTheTargetDatabaseNameHas129Characters() {
        String longest = "t".repeat(128);
        assertViolation(
                calls().modifyWith(Change.of("'target_database_name': '" + longest + "t'")
                        .toString()),
                "$.target_database_name: must be 3 to 128 characters");
        assertThat(calls().modify(Change.of("'target_database_name': '" + longest + "'"))
                        .<String>path("error_msg"))
                .as("of a name that is only not the task's")
                .contains("cannot change");
    }

    @Test
    void shouldAcceptAValueWhenItHasOneCharacter() {
        assertChecked(Change.parameter("max_rows_per_chunk", "1"), "success");
    }

    @Test
    void shouldAnswer400WhenAValueIsEmpty() {
        assertViolation(
                calls().modifyWith(Change.parameter("max_rows_per_chunk", "").toString()), "$.db_configs[0].value: ");
    }

    @Test
    void shouldCheckAParameterWhenItsNameHasTwoCharacters() {
        assertChecked(Change.parameter("ab", "1"), "fail");
    }

    @Test
    void shouldAnswer400WhenAParameterNameHas129Characters() {
        assertChecked(Change.parameter("p".repeat(128), "1"), "fail");
        assertViolation(
                calls().modifyWith(Change.parameter("p".repeat(129), "1").toString()),
                "$.db_configs[0].param_name: must be 2 to 128 characters");
    }

    @Test
    void shouldAnswerInEnglishWhenXLanguageIsAbsent() {
        assertRefused(
                calls().wellFormed().queryParam("task_name", "nothing").get(Calls.CONFIGURATION),
                400,
                "DBS.270022",
                "The data synchronization task does not exist.");
    }

    @Test
    void shouldAnswerInChineseWhenXLanguageSaysSo() {
        assertRefused(
                calls().wellFormed()
                        .header("X-Language", "zh-cn")
                        .queryParam("task_name", "nothing")
                        .get(Calls.CONFIGURATION),
                400,
                "DBS.270022",
                "数据同步任务不存在");
    }

    @Test
    void shouldAcceptTheBodyWhenTheContentTypeNamesACharset() {
        for (String type : List.of("application/json;charset=UTF-8", "application/json; charset=utf-8")) {
            sandbox.controls().advance(UNTIL_APPLIED);
            Response response = calls().wellFormed()
                    .contentType(type)
                    .body(ContractDocument.example("SmallestCallRequest").toString())
                    .put(Calls.REPLICATION);
            assertThat(response.statusCode()).as(type).isEqualTo(200);
        }
    }

    @Test
    void shouldAnswer400WhenTheInstanceIdIsAUuidWithHyphens() {
        assertViolation(configurationOf("b6280c32-3ce4-49f2-ad02-af74e21f3dc5"), "instance_id: must match");
    }

    @Test
    void shouldAnswer400WhenThePathNamesATaurusDbInstance() {
        assertViolation(configurationOf(WellKnown.SOURCE_INSTANCE), "instance_id: must match");
    }

    @Test
    void shouldAnswer400WhenAYesOrNoIsAJsonBoolean() {
        assertViolation(
                calls().modifyWith(Change.of("'is_instance_level_sync': false, 'is_support_reg_exp': true")
                        .toString()),
                "$.is_instance_level_sync: must be a string",
                "$.is_support_reg_exp: must be a string");
    }

    @Test
    void shouldAnswer400WhenSeveralDatabasesAreJoinedByCommas() {
        assertViolation(
                calls().modifyWith(Change.of("'source_database_name': 'sales,inventory'")
                        .toString()),
                "$.source_database_name: must match");
    }

    @Test
    void shouldIgnoreTheTablesWhenTheScopeIsAll() {
        assertThat(calls().modify(Change.tables("include_tables", "all", "no_such_table"))
                        .statusCode())
                .isEqualTo(200);
        sandbox.controls().advance(UNTIL_APPLIED);
        assertThat(calls().configuration().<String>path("table_repl_config.repl_scope"))
                .isEqualTo("all");
    }

    @Test
    void shouldAnswer400WhenAnIncludeListOfScopePartIsEmpty() {
        assertViolation(
                calls().modify(Change.tables("include_tables", "part", "")),
                "$.table_repl_config.tables: must not be empty");
    }

    @Test
    void shouldAcceptTheCallWhenItIsThatOfTheSamples() {
        ObjectNode sample = ContractDocument.example("DocumentedCallRequest");
        sample.remove("tables_configs");
        sample.withObject("/table_repl_config").remove("tables");
        Response response = calls().modify(sample);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.<String>path("job_id")).isNotEmpty();
    }

    @Test
    void shouldReadBackTheInstanceLevelSettingsWhenTheyWereModified() {
        assertThat(calls().configuration().<String>path("database_repl_scope")).isEqualTo("part");
        calls().modify(Change.of(
                "'is_instance_level_sync': 'false', 'database_repl_scope': 'all', 'is_support_reg_exp': 'false'"));
        sandbox.controls().advance(UNTIL_APPLIED);
        Response configuration = calls().configuration();
        assertThat(configuration.<String>path("is_instance_level_sync")).isEqualTo("false");
        assertThat(configuration.<String>path("database_repl_scope")).isEqualTo("all");
        assertThat(configuration.<String>path("is_support_reg_exp")).isEqualTo("false");
    }

    @Test
    void shouldPassTheCheckWhenBinlogRetentionIsZero() {
        assertChecked(Change.parameter("binlog_expire_logs_seconds", "604801"), "fail");
        assertChecked(Change.parameter("binlog_expire_logs_seconds", "0"), "success");
    }

    @Test
    void shouldPassTheCheckWhenFourFullSyncThreadsAreSet() {
        assertChecked(Change.parameter("max_full_sync_task_threads_num", "0"), "fail");
        assertChecked(Change.parameter("max_full_sync_task_threads_num", "4"), "success");
    }

    @Test
    void shouldAnswerTheDocumentedNamesWhenTheConfigurationIsQueried() {
        Response configuration = calls().configuration();
        assertThat(configuration.<String>path("database_info.database_name")).isEqualTo("sales");
        assertThat(configuration.<List<?>>path("database_info.db_config_check_results"))
                .hasSize(9);
    }

    @Test
    void shouldAnswer400WithDbs200022WhenTheInstanceIsUnknown() {
        Response response = calls().wellFormed()
                .contentType(Calls.JSON)
                .header("X-Language", "zh-cn")
                .body(ContractDocument.example("SmallestCallRequest").toString())
                .put(Calls.replication(WellKnown.PROJECT, "0".repeat(32) + "in17"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Change.body(response.asString())).isEqualTo(ContractDocument.example("UnknownInstanceResponse"));
    }

    private void assertChecked(ObjectNode change, String result) {
        Response response = calls().modify(change);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.<List<String>>path("source_db_config_check_results.check_result"))
                .containsExactly(result);
    }

    private Response configurationOf(String instanceId) {
        return calls().deliberatelyWrong()
                .queryParam("task_name", WellKnown.TASK)
                .get(Calls.replication(WellKnown.PROJECT, instanceId) + "/configuration");
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
