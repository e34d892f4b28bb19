package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A modification from the call until it is in force. A job of the sandbox takes five seconds. */
final class ModifyDataSyncIT {

    private static final Duration JOB = Duration.ofSeconds(5);

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldAnswerTheExampleWhenTheExampleIsSent() {
        ObjectNode answer = Change.body(calls().modify(ContractDocument.example("DocumentedCallRequest"))
                .asString());
        ObjectNode expected = ContractDocument.example("DocumentedCallResponse");
        assertThat(answer.remove("job_id").asText()).isNotEmpty();
        expected.remove("job_id");
        assertThat(answer).isEqualTo(expected);
    }

    @Test
    void shouldShowTheChangeAsPendingUntilTheJobIsCompleted() {
        calls().modify(Change.tables("include_tables", "part", "orders order_items"));
        ObjectNode pending = configuration();
        assertThat(pending.get("is_tables_change").asBoolean()).isTrue();
        assertThat(pending.at("/table_repl_config/repl_scope").asText()).isEqualTo("all");
        assertThat(pending.at("/new_table_repl_config").toString())
                .isEqualTo("{\"repl_type\":\"include_tables\",\"repl_scope\":\"part\","
                        + "\"tables\":[\"orders\",\"order_items\"]}");
        sandbox.controls().advance(JOB);
        ObjectNode applied = configuration();
        assertThat(applied.get("is_tables_change").asBoolean()).isFalse();
        assertThat(applied.get("table_repl_config")).isEqualTo(pending.get("new_table_repl_config"));
        assertThat(applied.get("new_table_repl_config").isEmpty()).isTrue();
    }

    @Test
    void shouldMergeParametersByNameWhenTheJobIsCompleted() {
        Map<String, String> expected = parameters();
        calls().modify(Change.of("'db_configs': [{'param_name': 'max_rows_per_chunk', 'value': '7'},"
                + "{'param_name': 'snapshot_with_lock', 'value': 'false'}]"));
        assertThat(parameters()).as("while the job runs").isEqualTo(expected);
        sandbox.controls().advance(JOB);
        expected.put("max_rows_per_chunk", "7");
        expected.put("snapshot_with_lock", "false");
        assertThat(parameters()).isEqualTo(expected);
    }

    @Test
    void shouldMergeTableSettingsByNameWhenTheyAreSetOneAfterTheOther() {
        apply(Change.table("orders", "order by id"));
        apply(Change.table("customers", "order by id,region;key columns id"));
        apply(Change.table("orders", "order by tenant_id,id"));
        assertThat(calls().configuration().<List<String>>path("table_infos.table_config"))
                .containsExactly("order by tenant_id,id", "order by id,region;key columns id");
    }

    @Test
    void shouldShowTheJobAsPendingRunningAndCompletedWhenTimePasses() {
        String jobId =
                calls().modify(ContractDocument.example("SmallestCallRequest")).path("job_id");
        assertThat(job(jobId)).containsEntry("status", "Pending").containsEntry("process", "");
        sandbox.controls().advance(Duration.ofSeconds(3));
        assertThat(job(jobId))
                .containsEntry("status", "Running")
                .containsEntry("process", "60%")
                .containsEntry("ended", "");
        sandbox.controls().advance(Duration.ofMillis(1999));
        assertThat(job(jobId)).containsEntry("status", "Running").containsEntry("process", "99%");
        sandbox.controls().advance(Duration.ofMillis(1));
        assertThat(job(jobId))
                .containsEntry("status", "Completed")
                .containsEntry("process", "")
                .containsEntry("created", "2026-03-29T12:00:00+0000")
                .containsEntry("ended", "2026-03-29T12:00:05+0000");
    }

    @Test
    void shouldAnswer409UntilTheJobIsCompleted() {
        assertThat(calls().modify(ContractDocument.example("SmallestCallRequest"))
                        .statusCode())
                .isEqualTo(200);
        sandbox.controls().advance(JOB.minusMillis(1));
        Response busy = calls().modify(ContractDocument.example("SmallestCallRequest"));
        assertThat(busy.statusCode()).isEqualTo(409);
        assertThat(Change.body(busy.asString())).isEqualTo(ContractDocument.example("BusyTaskResponse"));
        sandbox.controls().advance(Duration.ofMillis(1));
        assertThat(calls().modify(ContractDocument.example("SmallestCallRequest"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldTakeTheReadReplicaOrThePrimaryNodeWhenTheSourceNodeIsGiven() {
        apply(Change.of("'source_node_id': '" + WellKnown.PRIMARY_NODE + "'"));
        assertThat(configuration().get("source_node_id").asText()).isEqualTo(WellKnown.PRIMARY_NODE);
        assertViolation(
                calls().modify(Change.of("'source_node_id': '" + "0".repeat(32) + "no07'")), "$.source_node_id: ");
    }

    @Test
    void shouldForgetTheJobWhenItIsOlderThanAMonth() {
        String jobId =
                calls().modify(ContractDocument.example("SmallestCallRequest")).path("job_id");
        sandbox.controls().advance(Duration.ofDays(29));
        assertThat(job(jobId)).containsEntry("status", "Completed");
        sandbox.controls().freezeAt(WellKnown.NOON.plus(Duration.ofDays(32)));
        assertRefused(calls().job(jobId), 400, "DBS.200543", "does not exist");
    }

    private void apply(ObjectNode change) {
        Response response = calls().modify(change);
        assertThat(response.<String>path("job_id")).as(response.asString()).isNotNull();
        sandbox.controls().advance(JOB);
    }

    private ObjectNode configuration() {
        return Change.body(calls().configuration().asString());
    }

    private Map<String, String> parameters() {
        List<Map<String, String>> results = calls().configuration().path("database_info.db_config_check_results");
        Map<String, String> byName = new TreeMap<>();
        results.forEach(result -> byName.put(result.get("param_name"), result.get("value")));
        return byName;
    }

    private Map<String, Object> job(String jobId) {
        return calls().job(jobId).path("job");
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
