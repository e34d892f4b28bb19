package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What DEVIATIONS.md says about lists and queries, seen in the answers of the sandbox. */
final class DocumentedQueriesIT {

    private static final String PARAMETERS = Calls.REPLICATION + "/database-parameters";
    private static final String DATABASES = Calls.REPLICATION.replace("/replication", "");

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldAnswerAPercentageOfZeroWhenATaskWaits() {
        tasks().create(Draft.inventory());
        assertThat(tasks().percentage(Draft.TASK)).isEqualTo("0");
        assertThat(tasks().percentage(WellKnown.TASK)).isEqualTo("100");
    }

    @Test
    void shouldListTheStarRocksInstancesWhenThePathNamesATaurusDbInstance() {
        assertThat(calls().wellFormed().get(htap(WellKnown.SOURCE_INSTANCE)).<List<String>>path("instances.id"))
                .containsExactly(WellKnown.INSTANCE);
        assertViolation(calls().deliberatelyWrong().get(htap(WellKnown.INSTANCE)), "instance_id: must match");
        assertRefused(calls().wellFormed().get(htap("0".repeat(32) + "in07")), 400, "DBS.200022");
    }

    @Test
    void shouldAnswerStringsWhenTasksAreCounted() {
        Response list = tasks().list();
        assertThat(list.<Object>path("total_count")).isEqualTo("1");
        assertThat(list.<Object>path("replications[0].percentage")).isEqualTo("100");
        assertThat(list.<Object>path("replications[0].catchup_percentage")).isEqualTo("0");
    }

    @Test
    void shouldAnswerCapitalisedStagesWhenTasksAreListed() {
        tasks().create(Draft.inventory());
        assertThat(tasks().list().<List<String>>path("replications.stage")).containsExactly("Incremental", "Wait");
    }

    @Test
    void shouldAnswerTheNamesOfTheServiceWhenTheConfigurationIsQueried() {
        Response configuration = calls().configuration();
        assertThat(configuration.<String>path("database_info.databaseName")).isEqualTo("sales");
        assertThat(configuration.<List<?>>path("database_info.dbCfgCheckResults"))
                .hasSize(9)
                .isEqualTo(configuration.path("database_info.db_config_check_results"));
    }

    @Test
    void shouldSkipTheFirstTaskWhenTheOffsetIsOne() {
        tasks().create(Draft.inventory());
        assertThat(page("0", "1")).containsExactly(WellKnown.TASK);
        assertThat(page("1", "1")).containsExactly(Draft.TASK);
        assertThat(page("2", "1")).isEmpty();
        assertThat(calls().wellFormed()
                        .queryParam("offset", "999999999")
                        .get(Calls.REPLICATION)
                        .<String>path("total_count"))
                .isEqualTo("2");
    }

    @Test
    void shouldListAllParametersWhenThereIsNoLimit() {
        List<String> all = calls().wellFormed().get(PARAMETERS).path("db_parameters.param_name");
        assertThat(all).hasSize(9);
        assertThat(calls().wellFormed()
                        .queryParam("limit", "2")
                        .queryParam("offset", "3")
                        .get(PARAMETERS)
                        .<List<String>>path("db_parameters.param_name"))
                .isEqualTo(all.subList(3, 5));
    }

    @Test
    void shouldAnswerTheNamesOfTheSchemaWhenInstancesAreListed() {
        Response instances = calls().wellFormed().get(htap(WellKnown.SOURCE_INSTANCE));
        assertThat(instances.<Map<String, ?>>path("instances[0]"))
                .containsKeys("enterprise_project_id", "readable_node_infos")
                .doesNotContainKeys("enter_prise_project_id", "data_ips");
    }

    @Test
    void shouldAnswer400WhenTheLimitIsNoNumberFrom1To100() {
        for (String limit : List.of("0", "101", "-1", "abc", "1.5", "01", "1 ", "٣")) {
            for (String path : List.of(Calls.REPLICATION, PARAMETERS)) {
                assertViolation(
                        calls().deliberatelyWrong().queryParam("limit", limit).get(path), "limit: must ");
            }
        }
        for (String limit : List.of("1", "99", "100")) {
            assertThat(calls().wellFormed()
                            .queryParam("limit", limit)
                            .get(Calls.REPLICATION)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void shouldListAHundredTasksWhenTheLimitSaysSo() throws IOException {
        addTablesToInventory(100);
        for (int i = 1; i <= 100; i++) {
            tasks().create(Draft.withTables(
                    Draft.of("sync_" + i, "inventory", "inventory_" + i), "include_tables", "table_" + i));
        }
        assertThat(page("0", "100")).hasSize(100).startsWith(WellKnown.TASK, "sync_1");
        assertThat(page("100", "100")).containsExactly("sync_100");
        assertThat(tasks().list().<List<?>>path("replications")).hasSize(100);
        assertThat(tasks().list().<String>path("total_count")).isEqualTo("101");
    }

    /** Tasks cannot share a table. */
    private void addTablesToInventory(int count) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode state = json.readTree(sandbox.controls().exportState());
        ArrayNode tables = (ArrayNode) state.at("/projects/0/taurusdb_instances/0/databases/0/tables");
        for (int i = 1; i <= count; i++) {
            tables.addObject()
                    .put("table_name", "table_" + i)
                    .putArray("columns")
                    .add("id");
        }
        sandbox.controls().importState(json.writeValueAsString(state));
    }

    @Test
    void shouldLeaveOutTheCatchUpStageWhenThereIsNoTemporaryTask() {
        Response list = tasks().list();
        assertThat(list.<Map<String, ?>>path("replications[0]")).doesNotContainKey("catchup_stage");
        assertThat(list.<Map<String, ?>>path("$")).doesNotContainKey("ext_text");
    }

    @Test
    void shouldShowTheOnlyTaskOfADatabaseWhenItIsQueriedByDatabase() {
        assertThat(tasks().configurationOf("sales_sr").<Object>path("$"))
                .isEqualTo(calls().configuration().path("$"));
        assertRefused(tasks().configurationOf("sales"), 400, "DBS.270022");
    }

    @Test
    void shouldTellWhatIsModifiableWhenAskedForATemporaryTask() {
        List<Map<String, String>> asked = calls().wellFormed()
                .queryParam("add_task_scenario", "anything")
                .get(PARAMETERS)
                .path("db_parameters");
        assertThat(asked)
                .hasSize(9)
                .allSatisfy(
                        parameter -> assertThat(parameter.get("is_modifiable")).isIn("true", "false"));
        assertThat(calls().wellFormed().get(PARAMETERS).asString()).doesNotContain("is_modifiable");
    }

    @Test
    void shouldListTheDatabasesThatContainTheTextWhenANameIsGiven() {
        assertThat(databasesWith("ales")).containsExactly("sales_sr");
        assertThat(databasesWith("s")).containsExactly("information_schema", "sales_sr", "system");
        assertThat(databasesWith("S")).containsExactly("INFORMATION_SCHEMA");
        assertThat(databasesWith("%")).isEmpty();
        assertThat(databasesWith(""))
                .containsExactly("INFORMATION_SCHEMA", "default", "information_schema", "sales_sr", "system");
    }

    @Test
    void shouldAnswerWhatTheServiceAddsWhenTasksAreListed() {
        assertThat(tasks().listed(WellKnown.TASK))
                .containsEntry("is_need_repair", "false")
                .containsEntry("is_main_task", "true");
        assertThat(calls().configuration().<Map<String, Object>>path("$"))
                .containsEntry("source_database", "sales")
                .containsEntry("target_database", "sales_sr")
                .containsEntry("error_msg", "");
    }

    private List<String> page(String offset, String limit) {
        return calls().wellFormed()
                .queryParam("offset", offset)
                .queryParam("limit", limit)
                .get(Calls.REPLICATION)
                .path("replications.task_name");
    }

    private List<String> databasesWith(String text) {
        Response response =
                calls().wellFormed().queryParam("database_name", text).get(DATABASES);
        List<String> databases = response.path("databases");
        assertThat(response.<Integer>path("total_count")).isEqualTo(databases.size());
        return databases;
    }

    private static String htap(String instanceId) {
        return "/v3/" + WellKnown.PROJECT + "/instances/" + instanceId + "/htap";
    }

    private TaskCalls tasks() {
        return new TaskCalls(calls());
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
