package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.github.starrockssync.contract.http.Refusal.assertViolation;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.UntouchedTask;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Invalid requests to the sandbox are rejected with the location and the rule, and change nothing. */
final class BadInputIT extends BadInputSuite {

    @Order(1)
    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Order(2)
    @RegisterExtension
    private final UntouchedTask task = new UntouchedTask(sandbox);

    @Override
    Calls calls() {
        return new Calls(sandbox.uri());
    }

    @Test
    void shouldNameEveryPlaceWhenAChangeWouldMakeItAnotherTask() {
        assertViolation(
                calls().modify(Change.of("'source_instance_id': '" + "0".repeat(32) + "in07', "
                        + "'source_database_name': 'inventory', 'target_database_name': 'other_sr', "
                        + "'is_instance_level_sync': 'true', 'is_support_reg_exp': 'true'")),
                "$.source_instance_id: cannot change",
                "$.source_database_name: cannot change from sales to inventory",
                "$.target_database_name: cannot change from sales_sr to other_sr",
                "$.is_instance_level_sync: cannot change from false to true",
                "$.is_support_reg_exp: is only allowed in an instance-level task");
    }

    @Test
    void shouldReturnDbs270022WhenTheTaskDoesNotExist() {
        assertRefused(calls().modify(Change.body("{'task_name': 'no_such_task'}")), 400, "DBS.270022", "task");
    }
}
