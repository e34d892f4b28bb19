package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tasks a check creates, and which it refuses. */
final class TaskCreationIT {

    private static final Duration JOB = Duration.ofSeconds(5);

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldAnswerTheExamplesWhenTheExamplesAreSent() {
        assertAnswer("FailedDbCheckResponse", tasks().checkDatabase(ContractDocument.example("FailedDbCheckRequest")));
        assertAnswer(
                "FailedTableCheckResponse", tasks().checkTables(ContractDocument.example("FailedTableCheckRequest")));
        assertAnswer(
                "PassedTableCheckResponse", tasks().checkTables(ContractDocument.example("PassedTableCheckRequest")));
        sandbox.controls().reset();
        assertAnswer("PassedDbCheckResponse", tasks().checkDatabase(ContractDocument.example("PassedDbCheckRequest")));
    }

    @Test
    void shouldReadBackTheTaskWhenACheckCreatedIt() {
        tasks().checkTables(ContractDocument.example("PassedTableCheckRequest"));
        Response configuration = tasks().configuration(Draft.TASK);
        assertThat(configuration.<String>path("table_infos[0].table_config")).isEqualTo("order by warehouse,sku");
        assertThat(configuration.<String>path("source_node_id")).isEqualTo(WellKnown.PRIMARY_NODE);
        assertThat(configuration.<List<?>>path("database_info.db_config_check_results"))
                .hasSize(9);
        assertThat(
                        configuration.<String>path(
                                "database_info.db_config_check_results.find { it.param_name == 'sync_commit_interval_ms' }.value"))
                .isEqualTo("10000");
        assertThat(tasks().configurationOf("inventory_sr").<Object>path("$"))
                .isEqualTo(configuration.<Object>path("$"));
    }

    @Test
    void shouldListTheTargetDatabaseOnlyWhenItsTaskWasStarted() {
        tasks().create(Draft.inventory());
        assertThat(databases()).doesNotContain("inventory_sr");
        tasks().start(Draft.inventory());
        sandbox.controls().advance(JOB);
        assertThat(databases()).contains("inventory_sr", "sales_sr");
    }

    @Test
    void shouldNameThePlaceWhenNameOrTargetAreTaken() {
        ObjectNode draft = Draft.of(WellKnown.TASK, "inventory", "sales_sr");
        assertViolation(
                tasks().checkDatabase(draft),
                "$.task_name: a task of this name exists",
                "$.target_database_name: is written to by the task sync_sales");
        assertThat(tasks().checkDatabase(Draft.of("sync_2", "inventory", "sales_2"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldNameTheSharedTablesWhenTasksOverlap() {
        narrowSales("orders");
        assertViolation(
                tasks().checkDatabase(Draft.of("sync_2", "sales", "sales_2", "orders customers")),
                "$.table_repl_config: shares tables with the task sync_sales: sales.orders");
        assertThat(tasks().checkDatabase(Draft.of("sync_2", "sales", "sales_2", "order_items customers"))
                        .<String>path("task_name"))
                .isEqualTo("sync_2");
    }

    @Test
    void shouldSynchronizeEverythingWhenTheTaskIsOfTheInstance() {
        deleteSales();
        ObjectNode draft = Draft.instanceLevel("sync_all");
        tasks().create(draft);
        Response configuration = tasks().configuration("sync_all");
        assertThat(configuration.<String>path("is_instance_level_sync")).isEqualTo("true");
        assertThat(configuration.<String>path("database_repl_scope")).isEqualTo("all");
        assertThat(configuration.<String>path("source_database")).isEqualTo("ALL");
        assertThat(tasks().start(draft).statusCode()).isEqualTo(200);
        sandbox.controls().advance(JOB);
        assertThat(tasks().stage("sync_all")).isEqualTo("Full");
        assertViolation(
                tasks().checkDatabase(Draft.inventory()),
                "$.table_repl_config: shares tables with the task sync_all: inventory.stock");
    }

    @Test
    void shouldRefuseAnInstanceLevelTaskWhenAnotherHasSomeOfItsTables() {
        assertViolation(
                tasks().checkDatabase(Draft.instanceLevel("sync_all")), "shares tables with the task sync_sales");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inventory", "sales_sr"})
    void shouldRefuseADatabaseNameWhenTheTaskIsOfTheInstance(String database) {
        deleteSales();
        ObjectNode draft = Draft.instanceLevel("sync_all");
        assertViolation(
                tasks().checkDatabase(draft.deepCopy().put("source_database_name", database)),
                "$.source_database_name: must be ALL");
        assertViolation(
                tasks().checkDatabase(draft.deepCopy().put("target_database_name", database)),
                "$.target_database_name: must be ALL");
    }

    @Test
    void shouldRefuseAllWhenTheTaskIsNotOfTheInstance() {
        assertViolation(
                tasks().checkDatabase(Draft.of("sync_all", "ALL", "ALL")),
                "$.source_database_name: must be ALL in an instance-level task, and only there",
                "$.target_database_name: must be ALL in an instance-level task, and only there");
    }

    @Test
    void shouldTakeTablesByDatabaseWhenAnInstanceLevelTaskIsOfSomeDatabases() {
        narrowSales("orders");
        assertViolation(tasks().checkDatabase(ofSome("stock")), "$.table_repl_config.tables[0]: is not a table of ALL");
        assertViolation(
                tasks().checkDatabase(ofSome("inventory.stock")),
                "$.table_repl_config.tables: must take tables of at least two databases");
        assertViolation(
                tasks().checkDatabase(ofSome("inventory.stock sales.orders")),
                "shares tables with the task sync_sales: sales.orders");
        assertThat(tasks().checkDatabase(ofSome("inventory.stock sales.customers"))
                        .<String>path("task_name"))
                .isEqualTo("sync_some");
        assertThat(tasks().configuration("sync_some").<List<String>>path("table_repl_config.tables"))
                .containsExactly("inventory.stock", "sales.customers");
    }

    @Test
    void shouldTakeWildcardsOnlyWhenIsSupportRegExpSaysSo() {
        narrowSales("orders");
        assertViolation(
                tasks().checkDatabase(ofSome("inventory.* sales.c?stomers")), "$.table_repl_config.tables[0]: is not");
        ObjectNode draft = ofSome("inventory.* sales.c?stomers").put("is_support_reg_exp", "true");
        assertThat(tasks().checkDatabase(draft).<String>path("task_name")).isEqualTo("sync_some");
        assertThat(tasks().configuration("sync_some").<String>path("is_support_reg_exp"))
                .isEqualTo("true");
        assertViolation(tasks().checkDatabase(Draft.inventory()), "sync_some: inventory.stock");
        assertThat(tasks().checkDatabase(Draft.of("sync_2", "sales", "sales_2", "order_items"))
                        .<String>path("task_name"))
                .as("order_items does not match c?stomers")
                .isEqualTo("sync_2");
    }

    @Test
    void shouldRefuseWildcardsWhenTheyCannotMeanAnything() {
        assertViolation(
                tasks().checkDatabase(Draft.of("sync_2", "inventory", "inventory_2", "st*")
                        .put("is_support_reg_exp", "true")),
                "$.is_support_reg_exp: is only allowed in an instance-level task");
        assertViolation(
                tasks().checkDatabase(Draft.instanceLevel("sync_all").put("is_support_reg_exp", "true")),
                "$.is_support_reg_exp: is only allowed in an instance-level task that synchronizes some tables");
    }

    @Test
    void shouldNameEveryPlaceWhenADraftFitsNothing() {
        assertViolation(
                tasks().checkDatabase(Draft.of("sync_2", "nowhere", "nowhere_sr")
                        .put("source_node_id", "0".repeat(32) + "no07")),
                "$.source_database_name: is not a database of",
                "$.source_node_id: is not a node of");
        assertViolation(
                tasks().checkDatabase(Draft.withTables(
                        Draft.of("sync_2", "inventory", "inventory_2"), "exclude_tables", "orders stock stock")),
                "$.table_repl_config.tables[0]: is not a table of inventory",
                "$.table_repl_config.tables[2]: repeats stock");
    }

    private static ObjectNode ofSome(String tables) {
        return Draft.of("sync_some", "ALL", "ALL", tables)
                .put("is_instance_level_sync", "true")
                .put("database_repl_scope", "part");
    }

    private void narrowSales(String tables) {
        calls().modify(Change.tables("include_tables", "part", tables));
        sandbox.controls().advance(JOB);
    }

    private void deleteSales() {
        tasks().delete(WellKnown.TASK);
        sandbox.controls().advance(JOB);
    }

    private List<String> databases() {
        return calls().wellFormed()
                .get(Calls.REPLICATION.replace("/replication", ""))
                .path("databases");
    }

    private static void assertAnswer(String example, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(Change.body(response.asString())).isEqualTo(ContractDocument.example(example));
    }

    private TaskCalls tasks() {
        return new TaskCalls(calls());
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
