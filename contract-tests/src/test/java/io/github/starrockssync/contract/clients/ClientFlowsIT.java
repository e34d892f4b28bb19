package io.github.starrockssync.contract.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.starrockssync.contract.clients.WireClient.Kind;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of a task in the calls of the Go SDK, and in those of the Terraform provider. */
final class ClientFlowsIT {

    private static final String REPLICATION = "/instances/" + WellKnown.INSTANCE + "/starrocks/databases/replication";
    private static final String CONFIGURATION = REPLICATION + "/configuration?task_name=sync_inventory";
    private static final String NOON = "20260329T120000Z";

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldServeTheWholeLifeOfATaskToTheGoSdk() {
        WireClient go = new WireClient(sandbox.uri(), Kind.GO, NOON);
        // the SDK's models hold pointers: what is set is sent, even an empty text
        JsonNode check = go.send("POST", REPLICATION + "/database-config-check", """
                {"source_instance_id":"fb632d1d531a4107804f0f082581810fin07","source_node_id":"",\
                "source_database_name":"inventory","target_database_name":"inventory_sr","task_name":"sync_inventory",\
                "db_configs":[{"param_name":"max_rows_per_chunk","value":"0"}],\
                "table_repl_config":{"repl_type":"exclude_tables","repl_scope":"all","tables":[]}}""");
        assertThat(check.path("task_name").asText()).isEqualTo("sync_inventory");
        finish(go, go.send("POST", REPLICATION, """
                {"source_instance_id":"fb632d1d531a4107804f0f082581810fin07","source_node_id":"",\
                "source_database":"inventory","target_database":"inventory_sr","task_name":"sync_inventory"}"""));
        assertThat(go.get(CONFIGURATION).path("source_node_id").asText()).isEqualTo(WellKnown.PRIMARY_NODE);
        assertThat(go.get(REPLICATION + "?limit=1&offset=0").path("replications"))
                .hasSize(1);
        assertThat(go.get(REPLICATION + "?limit=1&offset=1")
                        .path("replications")
                        .findValuesAsText("task_name"))
                .containsExactly("sync_inventory");
        finish(go, go.send("PUT", REPLICATION, """
                {"source_instance_id":"fb632d1d531a4107804f0f082581810fin07","source_database_name":"inventory",\
                "task_name":"sync_inventory","db_configs":[{"param_name":"max_rows_per_chunk","value":"1000"}],\
                "target_database_name":"inventory_sr"}"""));
        assertThat(go.get(CONFIGURATION).toString())
                .contains("\"param_name\":\"max_rows_per_chunk\",\"value\":\"1000\"");
        pauseResumeDelete(go, "DBS.270022");
    }

    @Test
    void shouldServeTheWholeLifeOfATaskToTerraform() {
        WireClient terraform = new WireClient(sandbox.uri(), Kind.TERRAFORM, NOON);
        // members in alphabetical order, an empty list of parameters as null
        JsonNode check = terraform.send("POST", REPLICATION + "/database-config-check", """
                {"db_configs":null,"source_database_name":"inventory",\
                "source_instance_id":"fb632d1d531a4107804f0f082581810fin07",\
                "table_repl_config":{"repl_scope":"all","repl_type":"exclude_tables","tables":[]},\
                "target_database_name":"inventory_sr","task_name":"sync_inventory"}""");
        assertThat(check.path("task_name").asText()).isEqualTo("sync_inventory");
        assertThat(terraform
                        .get(CONFIGURATION)
                        .path("last_error_of_alter_table")
                        .asText())
                .isEmpty();
        assertThat(task(terraform).path("stage").asText()).isEqualTo("Wait");
        finish(terraform, terraform.send("POST", REPLICATION, """
                {"source_database":"inventory","source_instance_id":"fb632d1d531a4107804f0f082581810fin07",\
                "target_database":"inventory_sr","task_name":"sync_inventory"}"""));
        sandbox.controls().advance(Duration.ofSeconds(30));
        assertThat(task(terraform).path("stage").asText()).isEqualTo("Incremental");
        assertThat(task(terraform).path("status").asText()).isEqualTo("Yes");
        JsonNode configuration = terraform.get(CONFIGURATION);
        assertThat(configuration.at("/database_info/databaseName").asText()).isEqualTo("inventory");
        assertThat(configuration.at("/database_info/dbCfgCheckResults").isArray())
                .isTrue();
        finish(terraform, terraform.send("PUT", REPLICATION, """
                {"db_configs":null,"source_database_name":"inventory",\
                "source_instance_id":"fb632d1d531a4107804f0f082581810fin07",\
                "table_repl_config":{"repl_scope":"all","repl_type":"exclude_tables","tables":[]},\
                "target_database_name":"inventory_sr","task_name":"sync_inventory"}"""));
        assertThat(terraform.get(CONFIGURATION)).as("an empty plan").isEqualTo(configuration);
        pauseResumeDelete(terraform, "DBS.270022");
    }

    private void pauseResumeDelete(WireClient client, String gone) {
        String task = "{\"task_name\":\"sync_inventory\"}";
        sandbox.controls().advance(Duration.ofSeconds(30));
        finish(client, client.send("POST", REPLICATION + "/pause", task));
        assertThat(task(client).path("stage").asText()).isEqualTo("Paused");
        finish(client, client.send("POST", REPLICATION + "/resume", task));
        assertThat(task(client).path("stage").asText()).isEqualTo("Incremental");
        finish(client, client.send("DELETE", REPLICATION, task));
        assertThat(client.get(REPLICATION + "?limit=100&offset=0")
                        .path("replications")
                        .findValuesAsText("task_name"))
                .containsExactly(WellKnown.TASK);
        assertThat(client.refused(CONFIGURATION, 400).path("error_code").asText())
                .isEqualTo(gone);
    }

    /** The task in the list, as Terraform looks for it page by page. */
    private static JsonNode task(WireClient client) {
        JsonNode page = client.get(REPLICATION + "?limit=100&offset=0").path("replications");
        return StreamSupport.stream(page.spliterator(), false)
                .filter(task -> task.path("task_name").asText().equals("sync_inventory"))
                .findFirst()
                .orElseThrow();
    }

    /** Polls the job of a change once before and once after it has ended. */
    private void finish(WireClient client, JsonNode change) {
        String job = "/jobs?id=" + change.path("job_id").asText();
        assertThat(client.get(job).at("/job/status").asText()).isIn("Pending", "Running");
        sandbox.controls().advance(Duration.ofSeconds(5));
        assertThat(client.get(job).at("/job/status").asText()).isEqualTo("Completed");
    }
}
