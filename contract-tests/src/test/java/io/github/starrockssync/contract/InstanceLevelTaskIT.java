package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.InventoryTask;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A task that synchronizes tables of all databases, named one by one or by wildcards. */
final class InstanceLevelTaskIT {

    private static final String TASK = "sync_all";

    @RegisterExtension
    private static final SharedSandbox sandbox = new SharedSandbox();

    @BeforeEach
    void freeTheTables() {
        tasks().delete(WellKnown.TASK);
        sandbox.controls().advance(InventoryTask.JOB);
    }

    @Test
    void shouldCheckTheSettingsOfTablesWithoutATask() {
        Response response = tasks().checkTables(allButOrders());

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(tasks().listed(TASK)).isNull();
    }

    @Test
    void shouldTakeAChangeThatRepeatsTheNatureOfTheTask() {
        tasks().create(allButOrders());

        Response response = calls().modify(Draft.withTables(ofTheTask(), "exclude_tables", "sales.orders sales.cust*")
                .put("is_instance_level_sync", "true")
                .put("is_support_reg_exp", "true")
                .put("database_repl_scope", "all"));
        sandbox.controls().advance(InventoryTask.JOB);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        for (Response configuration : configurations()) {
            assertThat(configuration.<String>path("table_repl_config.repl_type"))
                    .isEqualTo("exclude_tables");
            assertThat(configuration.<String>path("table_repl_config.repl_scope"))
                    .isEqualTo("part");
            assertThat(configuration.<Object>path("table_repl_config.tables").toString())
                    .isEqualTo("[sales.orders, sales.cust*]");
        }
    }

    @Test
    void shouldAnswer400WhenAnExcludeListWouldLoseTables() {
        tasks().create(allButOrders());

        assertViolation(
                calls().modify(Draft.withTables(ofTheTask(), "exclude_tables", "sales.customers")),
                "$.table_repl_config.tables: can only add tables to an exclude list, but would remove sales.orders");
    }

    @Test
    void shouldTellTheChangeThatIsUnderWay() {
        tasks().create(allButOrders());
        calls().modify(Draft.withTables(ofTheTask(), "exclude_tables", "sales.orders sales.customers"));

        for (Response configuration : configurations()) {
            assertThat(configuration.<String>path("new_table_repl_config.repl_type"))
                    .isEqualTo("exclude_tables");
            assertThat(configuration.<Boolean>path("is_tables_change")).isTrue();
        }
    }

    /** The configuration by task and by target database. */
    private static List<Response> configurations() {
        return List.of(tasks().configuration(TASK), tasks().configurationOf("ALL"));
    }

    private static ObjectNode allButOrders() {
        return Draft.withTables(Draft.instanceLevel(TASK), "exclude_tables", "sales.orders")
                .put("is_support_reg_exp", "true");
    }

    private static ObjectNode ofTheTask() {
        return Change.body("{'task_name': '" + TASK + "'}");
    }

    private static TaskCalls tasks() {
        return new TaskCalls(calls());
    }

    private static Calls calls() {
        return new Calls(sandbox.uri());
    }
}
