package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import java.util.List;
import java.util.function.Consumer;

/** A modification, from the call to what is stored. */
final class ModificationChecks {

    private static final String CONFIGURATION = "listStarRocksDataReplicationConfig";
    private static final String PARAMETER = "sync_commit_interval_ms";
    private static final String VALUE = "10000";

    private ModificationChecks() {}

    static List<Check> all() {
        return List.of(
                changing("stores the change and nothing else", ModificationChecks::storesTheChange)
                        .reading("D4"),
                changing("returns the result of every check", ModificationChecks::returnsResults),
                changing("starts no job and changes nothing if a check fails", ModificationChecks::failedCheck)
                        .reading("C4", "D7")
                        .atSandboxLevel(),
                changing("stores the new table list", ModificationChecks::storesTables),
                changing("keeps the first change when another is made", ModificationChecks::keepsTheFirst)
                        .reading("D4"),
                Check.of(
                                "modifications",
                                "shows the same configuration by task and by database",
                                ModificationChecks::sameConfiguration)
                        .calling(CONFIGURATION, "listStarRocksDataReplicationConfigByDataBase")
                        .reading("D32"));
    }

    private static Check changing(String name, Consumer<ProviderState> body) {
        return Check.of("modifications", name, body)
                .calling("modifyDataSync", CONFIGURATION, "showGaussMySqlJobInfo")
                .changing();
    }

    private static void storesTheChange(ProviderState state) {
        Configuration before = state.configuration();
        ApiResponse response = state.modify(Change.parameter(PARAMETER, VALUE));

        assertThat(state.endedJobOf(response).path("status").asText())
                .as("status")
                .isEqualTo("Completed");
        assertThat(state.configuration()).isEqualTo(before.withParameter(PARAMETER, VALUE));
    }

    private static void returnsResults(ProviderState state) {
        ApiResponse response = state.modify(Change.parameter(PARAMETER, VALUE));

        assertThat(response.texts("source_db_config_check_results", "param_name"))
                .containsExactly(PARAMETER);
        assertThat(response.texts("source_db_config_check_results", "value")).containsExactly(VALUE);
        assertThat(response.texts("source_db_config_check_results", "check_result"))
                .containsExactly("success");
        assertThat(response.texts("tbl_config_check_results", "table_name")).isEmpty();
        if (state.atSandboxLevel()) {
            ObjectNode expected = ContractDocument.example("SmallestCallResponse");
            ObjectNode body = Change.body(response.text());
            body.set("job_id", expected.get("job_id"));
            assertThat(body.toString()).isEqualTo(state.localized(expected.toString()));
        }
        state.endedJobOf(response);
    }

    private static void failedCheck(ProviderState state) {
        Configuration before = state.configuration();
        ApiResponse failed = state.modify(ContractDocument.example("FailedCheckRequest"));

        assertThat(failed.status()).as(failed.toString()).isEqualTo(200);
        assertThat(failed.json().has("job_id"))
                .as("whether there is a job_id in " + failed.text())
                .isFalse();
        assertThat(failed.texts("source_db_config_check_results", "check_result"))
                .containsExactly("fail");
        assertThat(failed.texts("tbl_config_check_results", "check_result")).containsExactly("failed");
        assertThat(state.configuration()).isEqualTo(before);
        state.endedJobOf(state.modify(Change.parameter(PARAMETER, VALUE)));
    }

    private static void storesTables(ProviderState state) {
        Configuration before = state.configuration();
        state.endedJobOf(state.modify(Change.tables("include_tables", "part", "orders")));

        assertThat(state.configuration())
                .isEqualTo(before.withTables(
                        Change.body("{'repl_type': 'include_tables', 'repl_scope': 'part', 'tables': ['orders']}")));
    }

    private static void keepsTheFirst(ProviderState state) {
        Configuration before = state.configuration();
        state.endedJobOf(state.modify(Change.parameter(PARAMETER, VALUE)));
        state.endedJobOf(state.modify(Change.parameter("snapshot_with_lock", "false")));

        assertThat(state.configuration())
                .isEqualTo(before.withParameter(PARAMETER, VALUE).withParameter("snapshot_with_lock", "false"));
    }

    private static void sameConfiguration(ProviderState state) {
        ApiResponse response = state.send(state.request("GET", ProviderState.REPLICATION + "/configuration/sales_sr"));

        assertThat(response.status()).as(response.toString()).isEqualTo(200);
        assertThat(Change.body(response.text())).isEqualTo(state.configuration().tree());
    }
}
