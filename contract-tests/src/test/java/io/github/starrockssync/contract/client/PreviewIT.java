package io.github.starrockssync.contract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.error.BadRequestException;
import io.github.starrockssync.client.error.InvalidRequestException;
import io.github.starrockssync.client.error.NotFoundException;
import io.github.starrockssync.client.preview.Difference;
import io.github.starrockssync.client.preview.ModificationPreview;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a preview says is what the sandbox does. */
final class PreviewIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

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
        try (StarRocksSyncClient client = Modifications.client(sandbox.uri())) {
            ModifyDataSyncRequest change = Modifications.request(Change.of(properties));
            Map<String, String> expected = Modifications.values(client);
            Map<String, String> before = Map.copyOf(expected);

            ModificationPreview preview = client.preview(change);
            preview.differences().forEach(each -> {
                assertThat(before.get(each.place())).isEqualTo(each.before());
                expected.put(each.place(), each.after());
            });
            Modifications.waiter(client, sandbox).sendAndWait(change);

            assertThat(Modifications.values(client)).isEqualTo(expected);
            assertThat(preview.changesNothing()).isEqualTo(expected.equals(before));
            assertThat(client.preview(change).changesNothing()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'target_database_name': 'sales_sr'", "'source_database_name': 'sales'"})
    void shouldMeanTheSameTaskAsTheModification(String database) {
        ObjectNode body = Change.body("{" + database + ", 'source_node_id': '" + WellKnown.PRIMARY_NODE + "'}");
        try (StarRocksSyncClient client = Modifications.client(sandbox.uri())) {
            ModificationPreview preview = client.preview(Modifications.request(body));

            assertThat(preview.taskName())
                    .isEqualTo(WellKnown.TASK)
                    .isEqualTo(
                            client.modifyDataSync(Modifications.request(body)).getTaskName());
            assertThat(preview.differences()).extracting(Difference::place).containsExactly("source_node_id");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'task_name': 'sync_nothing'}", "{'target_database_name': 'nothing'}"})
    void shouldFailAsTheModificationDoesWhenThereIsNoSuchTask(String body) {
        try (StarRocksSyncClient client = Modifications.client(sandbox.uri())) {
            ModifyDataSyncRequest change = Modifications.request(Change.body(body));

            assertThat(catchThrowable(() -> client.modifyDataSync(change))).isInstanceOf(NotFoundException.class);
            assertThat(catchThrowable(() -> client.preview(change))).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void shouldRefuseWhatTheModificationRefusesWhenNothingTellsTheTask() {
        try (StarRocksSyncClient client = Modifications.client(sandbox.uri())) {
            ModifyDataSyncRequest change = Modifications.request(Change.body("{}"));

            assertThat(catchThrowable(() -> client.modifyDataSync(change))).isInstanceOf(BadRequestException.class);
            assertThat(catchThrowable(() -> client.preview(change))).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void shouldSaySoWhenAnotherChangeIsBeingApplied() {
        try (StarRocksSyncClient client = Modifications.client(sandbox.uri())) {
            ModifyDataSyncRequest change = Modifications.request(Change.parameter("sync_commit_interval_ms", "10000"));
            assertThat(client.preview(change).pending()).isFalse();

            client.modifyDataSync(change);

            assertThat(client.preview(change).pending()).isTrue();
            assertThat(client.preview(change).changesNothing()).isFalse();
        }
    }
}
