package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
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

/** What DEVIATIONS.md says about checking, starting and ending tasks, seen in the answers of the sandbox. */
final class DocumentedTasksIT {

    private static final ContractOperation DATABASE_CHECK = ContractOperation.named("checkDataBaseConfig");
    private static final ContractOperation TABLE_CHECK = ContractOperation.named("checkTableConfig");
    private static final ContractOperation START = ContractOperation.named("createStarRocksDataReplication");
    private static final ContractOperation DELETION = ContractOperation.named("deleteStarRocksDataReplication");

    private static final Duration JOB = Duration.ofSeconds(5);

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldIgnoreTheTableListWhenItIsMisspelled() {
        ObjectNode draft = Draft.of(Draft.TASK, "inventory", "inventory_sr", "no_such_table");
        assertViolation(tasks().checkDatabase(draft), "$.table_repl_config.tables[0]: ");
        draft.set("table_replconfig", draft.remove("table_repl_config"));
        Response response = calls().sendBody(DATABASE_CHECK, draft.toString());
        assertThat(response.<String>path("task_name")).isEqualTo(Draft.TASK);
        assertThat(tasks().configuration(Draft.TASK).<String>path("table_repl_config.repl_scope"))
                .isEqualTo("all");
    }

    @Test
    void shouldTakeTablesConfigsOfACheckAsAnArrayOfOneWhenItIsAnObject() {
        ObjectNode draft = ContractDocument.example("PassedTableCheckRequest");
        draft.set("tables_configs", draft.get("tables_configs").get(0));
        Response response = calls().sendBody(TABLE_CHECK, draft.toString());
        assertThat(response.<List<String>>path("tbl_config_check_results.table_name"))
                .containsExactly("stock");
    }

    @Test
    void shouldAnswer400WhenATableCheckWouldCreateATaskWithABadParameter() {
        ObjectNode draft = ContractDocument.example("PassedTableCheckRequest");
        draft.withArray("/db_configs").addObject().put("param_name", "no_such").put("value", "1");
        assertViolation(tasks().checkTables(draft), "$.db_configs[1]: ");
        assertThat(tasks().listed(Draft.TASK)).isNull();
        Response onlyChecked = tasks().checkTables(draft.put("is_create_task", "false"));
        assertThat(onlyChecked.<String>path("tbl_config_check_results[0].check_result"))
                .isEqualTo("success");
        assertThat(onlyChecked.asString()).doesNotContain("no_such", "task_name");
    }

    @Test
    void shouldAnswer400WithDbs270022WhenAStartedTaskWasNeverChecked() {
        assertRefused(tasks().start(Draft.inventory()), 400, "DBS.270022", "does not exist");
        assertThat(tasks().listed(Draft.TASK)).isNull();
    }

    @Test
    void shouldCreateATaskInStageWaitWhenTheDatabaseCheckPasses() {
        Response response = tasks().checkDatabase(Draft.inventory());
        assertThat(response.<Map<String, ?>>path("$")).containsKey("task_name").doesNotContainKey("job_id");
        assertThat(tasks().stage(Draft.TASK)).isEqualTo("Wait");
    }

    @Test
    void shouldCreateNoTaskWhenADatabaseCheckFails() {
        Response response = tasks().checkDatabase(ContractDocument.example("FailedDbCheckRequest"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Change.body(response.asString())).isEqualTo(ContractDocument.example("FailedDbCheckResponse"));
        assertThat(tasks().listed(Draft.TASK)).isNull();
    }

    @Test
    void shouldCreateNoTaskWhenTaskNameIsAbsent() {
        ObjectNode nameless = Draft.inventory();
        nameless.remove("task_name");
        Response response = tasks().checkDatabase(nameless);
        assertThat(response.<String>path("source_db_config_check_results[0].check_result"))
                .isEqualTo("success");
        assertThat(response.<Map<String, ?>>path("$")).doesNotContainKey("task_name");
        assertThat(tasks().list().<String>path("total_count")).isEqualTo("1");
    }

    @Test
    void shouldAnswer400WhenATableCheckIsToCreateATaskWithoutAName() {
        ObjectNode nameless = ContractDocument.example("PassedTableCheckRequest");
        nameless.remove("task_name");
        assertViolation(tasks().checkTables(nameless), "$.task_name: is required to create a task");
        nameless.remove("is_create_task");
        assertThat(tasks().checkTables(nameless).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswer400WhenATaskNameIsTaken() {
        Response response = tasks().checkDatabase(ContractDocument.example("TakenTaskNameRequest"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Change.body(response.asString())).isEqualTo(ContractDocument.example("TakenTaskNameResponse"));
        Response ofTables = tasks().checkTables(ContractDocument.example("TakenTaskNameOfTablesRequest"));
        assertThat(Change.body(ofTables.asString())).isEqualTo(ContractDocument.example("TakenTaskNameResponse"));
        assertThat(tasks().checkTables(Draft.of(WellKnown.TASK, "inventory", "sales_sr"))
                        .statusCode())
                .as("nothing is to be created")
                .isEqualTo(200);
    }

    @Test
    void shouldAnswer400WhenTheTargetDatabaseIsTaken() {
        ObjectNode draft = Draft.inventory().put("target_database_name", "sales_sr");
        assertViolation(tasks().checkDatabase(draft), "$.target_database_name: is written to by the task sync_sales");
        draft.remove("task_name");
        assertThat(tasks().checkDatabase(draft).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswer400WhenTablesOfTasksOverlap() {
        ObjectNode draft = Draft.of("sync_orders", "sales", "orders_sr", "orders");
        assertViolation(tasks().checkDatabase(draft), "$.table_repl_config: ", "sync_sales", "sales.orders");
        draft.remove("task_name");
        assertThat(tasks().checkDatabase(draft).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldCreateTwoInstanceLevelTasksWhenTheirTablesDiffer() {
        tasks().delete(WellKnown.TASK);
        sandbox.controls().advance(JOB);
        tasks().create(someTables("sync_some", "sales.*"));
        assertViolation(
                tasks().checkDatabase(someTables("sync_more", "*.orders")), "$.table_repl_config: ", "sync_some");
        tasks().create(someTables("sync_rest", "inventory.*"));
        assertViolation(
                calls().deliberatelyWrong().get(Calls.CONFIGURATION + "/ALL"), "database: ", "sync_some", "sync_rest");
    }

    @Test
    void shouldAnswer400WhenATableListLeavesNoTable() {
        String rule = "$.table_repl_config.tables: leaves no tables to synchronize";
        ObjectNode none = Draft.withTables(Draft.inventory(), "exclude_tables", "stock");
        assertViolation(tasks().checkDatabase(none), rule);
        assertViolation(tasks().checkTables(none), rule);
        assertViolation(tasks().checkDatabase(someTables(Draft.TASK, "nothing.*")), rule);
        assertThat(tasks().listed(Draft.TASK)).isNull();
    }

    private static ObjectNode someTables(String task, String tables) {
        return Draft.withTables(Draft.instanceLevel(task), "include_tables", tables)
                .put("is_support_reg_exp", "true");
    }

    @Test
    void shouldAnswer400WithDbs200086WhenTheStageForbidsTheOperation() {
        Response response = tasks().resume(WellKnown.TASK);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Change.body(response.asString())).isEqualTo(ContractDocument.example("WrongStageResponse"));
        assertThat(tasks().pause(WellKnown.TASK).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswer400WithDbs05000091WhenADeletedTaskIsUnknown() {
        Response response = tasks().delete(WellKnown.UNKNOWN_TASK);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Change.body(response.asString())).isEqualTo(ContractDocument.example("UnknownTaskToDeleteResponse"));
        assertRefused(tasks().pause(WellKnown.UNKNOWN_TASK), 400, "DBS.270022");
    }

    @Test
    void shouldAnswer400WhenADeletionNamesNoTask() {
        assertViolation(calls().sendBody(DELETION, "{}"), "$.task_name: is required");
        assertViolation(calls().sendBody(DELETION, "{\"task_name\": null}"), "$.task_name: is required");
        assertThat(tasks().stage(WellKnown.TASK)).isEqualTo("Incremental");
    }

    @Test
    void shouldAnswer400WhenAStartedTaskHasOtherDatabases() {
        tasks().create(Draft.inventory());
        ObjectNode start = Draft.start(Draft.inventory());
        ObjectNode other = start.deepCopy()
                .put("source_instance_id", "0".repeat(32) + "in07")
                .put("source_database", "sales")
                .put("target_database", "sales_sr")
                .put("source_node_id", WellKnown.READ_REPLICA);
        assertViolation(
                tasks().post(START.path(), other),
                "$.source_instance_id: cannot change",
                "$.source_database: cannot change from inventory to sales",
                "$.target_database: cannot change from inventory_sr to sales_sr",
                "$.source_node_id: cannot change");
        assertThat(tasks().post(START.path(), start.put("source_node_id", WellKnown.PRIMARY_NODE))
                        .statusCode())
                .isEqualTo(200);
    }

    private TaskCalls tasks() {
        return new TaskCalls(calls());
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
