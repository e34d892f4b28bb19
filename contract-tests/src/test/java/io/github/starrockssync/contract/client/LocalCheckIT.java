package io.github.starrockssync.contract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.check.LocalCheck;
import io.github.starrockssync.client.error.BadRequestException;
import io.github.starrockssync.client.error.InvalidRequestException;
import io.github.starrockssync.client.error.Violation;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The local check refuses what the sandbox refuses, and nothing else. */
final class LocalCheckIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

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
        ModifyDataSyncRequest change = Modifications.request(Change.body(body));
        try (StarRocksSyncClient unit = Modifications.client(sandbox.uri(), LocalCheck.ON);
                StarRocksSyncClient unchecked = Modifications.client(sandbox.uri(), LocalCheck.OFF)) {
            InvalidRequestException refusal =
                    catchThrowableOfType(InvalidRequestException.class, () -> unit.modifyDataSync(change));
            BadRequestException answer =
                    catchThrowableOfType(BadRequestException.class, () -> unchecked.modifyDataSync(change));

            assertThat(refusal.violations())
                    .extracting(Violation::path)
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(answer.errorMsg()).contains(path.replace("body.", "$.")));
        }
    }

    @Test
    void shouldSendWhatTheServiceAcceptsWhenTheCheckIsOn() {
        try (StarRocksSyncClient unit = Modifications.client(sandbox.uri(), LocalCheck.ON)) {
            assertThat(unit.modifyDataSync(Modifications.request(Change.parameter("sync_commit_interval_ms", "10000")))
                            .getJobId())
                    .isNotEmpty();
        }
    }
}
