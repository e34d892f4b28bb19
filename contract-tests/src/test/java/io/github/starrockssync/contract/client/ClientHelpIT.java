package io.github.starrockssync.contract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.client.Credentials;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.check.LocalCheck;
import io.github.starrockssync.client.error.BadRequestException;
import io.github.starrockssync.client.error.ConfigurationRejectedException;
import io.github.starrockssync.client.error.InvalidRequestException;
import io.github.starrockssync.client.error.JobFailedException;
import io.github.starrockssync.client.error.NotFoundException;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.error.Violation;
import io.github.starrockssync.client.generated.api.DataSyncApi.ListStarRocksDataReplicationConfigRequest;
import io.github.starrockssync.client.generated.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.generated.api.DataSyncApi.ShowGaussMySqlJobInfoRequest;
import io.github.starrockssync.client.generated.model.GetJobInfoDetail;
import io.github.starrockssync.client.generated.model.ListStarRocksDataReplicationConfigResponse;
import io.github.starrockssync.client.generated.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.job.JobWaiter;
import io.github.starrockssync.client.preview.Difference;
import io.github.starrockssync.client.preview.ModificationPreview;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxControls;
import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for jobs, the local check and the dry run: what they say is what the sandbox does. */
final class ClientHelpIT {

    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldFollowAJobUntilTheChangeIsInForce() {
        List<String> seen = new ArrayList<>();
        try (StarRocksSyncClient client = client(sandbox.uri(), LocalCheck.OFF)) {
            GetJobInfoDetail job = waiter(client)
                    .withListener(state -> seen.add(String.valueOf(state.getStatus())))
                    .modifyAndWait(request(Change.parameter("sync_commit_interval_ms", "10000")));

            assertThat(job.getEnded()).isNotEmpty();
            assertThat(parameter(client, "sync_commit_interval_ms")).isEqualTo("10000");
        }
        assertThat(seen).startsWith("Pending", "Running").endsWith("Completed");
    }

    @Test
    void shouldFollowAJobInAFuture() throws Exception {
        try (StarRocksSyncClient client = client(sandbox.uri(), LocalCheck.OFF)) {
            waiter(client)
                    .modifyAndWaitAsync(request(Change.parameter("sync_commit_interval_ms", "10000")))
                    .get(30, TimeUnit.SECONDS);

            assertThat(parameter(client, "sync_commit_interval_ms")).isEqualTo("10000");
        }
    }

    @Test
    void shouldFollowAJobThatIsNotVisibleAtFirst() {
        try (SandboxProcess slow = SandboxProcess.start("--job-delay", "3s");
                StarRocksSyncClient client = client(slow.uri(), LocalCheck.OFF)) {
            SandboxControls controls = new SandboxControls(slow.uri());
            controls.freezeAt(WellKnown.NOON);
            ModifyDataSyncRequest change = request(Change.parameter("sync_commit_interval_ms", "10000"));
            String jobId = client.modifyDataSync(change).getJobId();

            assertThat(catchThrowable(
                            () -> client.showGaussMySqlJobInfo(new ShowGaussMySqlJobInfoRequest().withId(jobId))))
                    .isInstanceOf(NotFoundException.class);
            assertThat(client.jobWaiter()
                            .withWaiting(new SandboxTime(controls))
                            .waitFor(jobId)
                            .getId())
                    .isEqualTo(jobId);
        }
    }

    @Test
    void shouldFailWithTheReasonWhenTheJobFails() {
        RestAssured.given()
                .baseUri(sandbox.uri().toString())
                .contentType("application/json")
                .body(Map.of("operation", "modifyDataSync", "kind", "job_failure", "reason", "no space left"))
                .post("/_sandbox/faults")
                .then()
                .statusCode(200);
        try (StarRocksSyncClient client = client(sandbox.uri(), LocalCheck.OFF)) {
            ModifyDataSyncRequest change = request(Change.parameter("sync_commit_interval_ms", "10000"));
            JobFailedException failure = catchThrowableOfType(
                    JobFailedException.class, () -> waiter(client).modifyAndWait(change));

            assertThat(failure.failReason()).isEqualTo("no space left");
            assertThat(parameter(client, "sync_commit_interval_ms")).isEqualTo("5000");
        }
    }

    @Test
    void shouldNameTheFailedChecksWhenNothingWasChanged() {
        try (StarRocksSyncClient client = client(sandbox.uri(), LocalCheck.OFF)) {
            ModifyDataSyncRequest change = request(Change.parameter("sync_commit_interval_ms", "1"));

            assertThat(catchThrowable(() -> waiter(client).modifyAndWait(change)))
                    .isInstanceOf(ConfigurationRejectedException.class)
                    .hasMessage("nothing was changed in task sync_sales, checks failed: "
                            + "parameter sync_commit_interval_ms = 1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'task_name': 'ab'}",
                "{'task_name': 'sync sales'}",
                "{'task_name': 'sync_sales', 'source_node_id': 'cc07c60e94ec4575989840e648fb4f66in07'}",
                "{'task_name': 'sync_sales', 'db_configs': [{'param_name': 'x', 'value': ''}, {'value': '1'}]}",
                "{'task_name': 'sync_sales', 'tables_configs': [{'table_name': 'orders'}]}",
                "{'task_name': 'sync_sales', 'table_repl_config': {'repl_type': 'some'}}",
                "{'task_name': 'sync_sales', 'table_repl_config': {'tables': ['orders', 'o']}}",
                "{'task_name': 'sync_sales', 'is_support_reg_exp': 'maybe'}"
            })
    void shouldRefuseBySelfWhatTheServiceRefusesAtTheSamePlaces(String body) {
        ModifyDataSyncRequest change = request(Change.body(body));
        try (StarRocksSyncClient unit = client(sandbox.uri(), LocalCheck.ON);
                StarRocksSyncClient unchecked = client(sandbox.uri(), LocalCheck.OFF)) {
            InvalidRequestException refusal =
                    catchThrowableOfType(InvalidRequestException.class, () -> unit.modifyDataSync(change));
            BadRequestException answer =
                    catchThrowableOfType(BadRequestException.class, () -> unchecked.modifyDataSync(change));

            assertThat(refusal.violations())
                    .extracting(Violation::path)
                    .allSatisfy(path -> assertThat(answer.errorMsg()).contains(path.replace("body.", "$.")));
        }
    }

    @Test
    void shouldSendWhatTheServiceAcceptsWhenTheCheckIsOn() {
        try (StarRocksSyncClient unit = client(sandbox.uri(), LocalCheck.ON)) {
            assertThat(unit.modifyDataSync(request(Change.parameter("sync_commit_interval_ms", "10000")))
                            .getJobId())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'db_configs': [{'param_name': 'sync_commit_interval_ms', 'value': '10000'}]",
                "'db_configs': [{'param_name': 'sync_commit_interval_ms', 'value': '5000'}]",
                "'db_configs': [{'param_name': 'sync_commit_interval_ms', 'value': '10000'},"
                        + " {'param_name': 'max_rows_per_chunk', 'value': '7'}]",
                "'tables_configs': [{'table_name': 'orders', 'table_config': 'order by tenant_id'},"
                        + " {'table_name': 'customers', 'table_config': 'order by region'}]",
                "'table_repl_config': {'repl_scope': 'part', 'tables': ['orders', 'customers']}",
                "'table_repl_config': {'repl_type': 'include_tables', 'repl_scope': 'all', 'tables': []}",
                "'source_node_id': '" + WellKnown.PRIMARY_NODE + "'",
                "'source_database_name': 'sales', 'target_database_name': 'sales_sr'",
                "'database_repl_scope': 'all', 'source_node_id': '" + WellKnown.PRIMARY_NODE + "',"
                        + " 'table_repl_config': {'repl_scope': 'part', 'tables': ['orders']}"
            })
    void shouldChangeExactlyWhatWasForecast(String properties) {
        try (StarRocksSyncClient client = client(sandbox.uri(), LocalCheck.OFF)) {
            ModifyDataSyncRequest change = request(Change.of(properties));
            Map<String, String> expected = values(client);
            Map<String, String> before = Map.copyOf(expected);

            ModificationPreview preview = client.preview(change);
            preview.differences().forEach(each -> {
                assertThat(before.get(each.place())).isEqualTo(each.before());
                expected.put(each.place(), each.after());
            });
            waiter(client).modifyAndWait(change);

            assertThat(preview.refusals()).isEmpty();
            assertThat(values(client)).isEqualTo(expected);
            assertThat(preview.changesNothing()).isEqualTo(expected.equals(before));
            assertThat(client.preview(change).changesNothing()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'source_database_name': 'inventory'",
                "'table_repl_config': {'repl_type': 'exclude_tables', 'repl_scope': 'part', 'tables': ['orders']}",
                "'table_repl_config': {'repl_scope': 'part', 'tables': []}",
                "'db_configs': [{'param_name': 'snapshot_with_lock', 'value': 'true'},"
                        + " {'param_name': 'snapshot_with_lock', 'value': 'false'}]",
                "'is_support_reg_exp': 'true'"
            })
    void shouldBeRefusedWhereThePreviewSaysSo(String properties) {
        try (StarRocksSyncClient client = client(sandbox.uri(), LocalCheck.OFF)) {
            ModifyDataSyncRequest change = request(Change.of(properties));

            List<Violation> refusals = client.preview(change).refusals();
            BadRequestException answer =
                    catchThrowableOfType(BadRequestException.class, () -> client.modifyDataSync(change));

            assertThat(refusals)
                    .extracting(Violation::path)
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(answer.errorMsg()).contains(path.replace("body.", "$.")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'target_database_name': 'sales_sr'", "'source_database_name': 'sales'"})
    void shouldMeanTheSameTaskAsTheModification(String database) {
        ObjectNode body = Change.body("{" + database + ", 'source_node_id': '" + WellKnown.PRIMARY_NODE + "'}");
        try (StarRocksSyncClient client = client(sandbox.uri(), LocalCheck.OFF)) {
            ModificationPreview preview = client.preview(request(body));

            assertThat(preview.taskName())
                    .isEqualTo(WellKnown.TASK)
                    .isEqualTo(client.modifyDataSync(request(body)).getTaskName());
            assertThat(preview.differences()).extracting(Difference::place).containsExactly("source_node_id");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'task_name': 'sync_nothing'}", "{'target_database_name': 'nothing'}", "{}"})
    void shouldFailWhereTheModificationDoes(String body) {
        try (StarRocksSyncClient client = client(sandbox.uri(), LocalCheck.OFF)) {
            ModifyDataSyncRequest change = request(Change.body(body));

            assertThat(catchThrowable(() -> client.preview(change))).isInstanceOf(StarRocksSyncException.class);
            assertThat(catchThrowable(() -> client.modifyDataSync(change))).isInstanceOf(StarRocksSyncException.class);
        }
    }

    @Test
    void shouldSaySoWhenAnotherChangeIsBeingApplied() {
        try (StarRocksSyncClient client = client(sandbox.uri(), LocalCheck.OFF)) {
            ModifyDataSyncRequest change = request(Change.parameter("sync_commit_interval_ms", "10000"));
            assertThat(client.preview(change).pending()).isFalse();

            client.modifyDataSync(change);

            assertThat(client.preview(change).pending()).isTrue();
            assertThat(client.preview(change).changesNothing()).isFalse();
        }
    }

    private JobWaiter waiter(StarRocksSyncClient client) {
        return client.jobWaiter().withWaiting(new SandboxTime(sandbox.controls()));
    }

    private static StarRocksSyncClient client(URI sandbox, LocalCheck check) {
        return StarRocksSyncClient.builder()
                .endpoint(sandbox)
                .projectId(WellKnown.PROJECT)
                .credentials(Credentials.token(WellKnown.TOKEN))
                .localCheck(check)
                .build();
    }

    private static ModifyDataSyncRequest request(ObjectNode body) {
        try {
            return new ModifyDataSyncRequest()
                    .withInstanceId(WellKnown.INSTANCE)
                    .withBody(JSON.treeToValue(body, ModifyDataSyncConfigRequestV3.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String parameter(StarRocksSyncClient client, String name) {
        return values(client).get("db_configs[" + name + "]");
    }

    /** Everything that can be changed, under the names of a preview. */
    private static Map<String, String> values(StarRocksSyncClient client) {
        ListStarRocksDataReplicationConfigResponse stored =
                client.listStarRocksDataReplicationConfig(new ListStarRocksDataReplicationConfigRequest()
                        .withInstanceId(WellKnown.INSTANCE)
                        .withTaskName(WellKnown.TASK));
        JsonNode tree = JSON.valueToTree(stored);
        Map<String, String> values = new TreeMap<>();
        for (String name : List.of("source_node_id", "database_repl_scope", "is_support_reg_exp")) {
            values.put(name, tree.get(name).asText());
        }
        for (JsonNode each : tree.at("/database_info/db_config_check_results")) {
            values.put(
                    "db_configs[" + each.get("param_name").asText() + "]",
                    each.get("value").asText());
        }
        for (JsonNode each : tree.get("table_infos")) {
            values.put(
                    "tables_configs[" + each.get("table_name").asText() + "]",
                    each.get("table_config").asText());
        }
        for (String name : List.of("repl_type", "repl_scope")) {
            values.put(
                    "table_repl_config." + name,
                    tree.at("/table_repl_config/" + name).asText());
        }
        values.put(
                "table_repl_config.tables",
                String.valueOf(stored.getTableReplConfig().getTables()));
        return values;
    }
}
