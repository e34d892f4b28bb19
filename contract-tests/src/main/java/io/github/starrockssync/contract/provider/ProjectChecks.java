package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.ApiRequest;
import io.github.starrockssync.contract.http.ApiResponse;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.List;
import java.util.function.Consumer;

/** A project sees and changes what is its own, and learns nothing of others. */
final class ProjectChecks {

    private static final String CONFIGURATION = "listStarRocksDataReplicationConfig";

    private ProjectChecks() {}

    static List<Check> all() {
        return List.of(
                check("lists no tasks of another project", ProjectChecks::lists)
                        .calling("listStarRocksDataReplications"),
                check("does not show the task of another under the own project", ProjectChecks::underOwnProject)
                        .calling(CONFIGURATION),
                check("does not show the task of another under its project", ProjectChecks::underOtherProject)
                        .calling(CONFIGURATION),
                check("does not change the task of another", ProjectChecks::changes)
                        .calling("modifyDataSync", CONFIGURATION),
                check("does not show the job of another", ProjectChecks::jobs)
                        .calling("modifyDataSync", "showGaussMySqlJobInfo")
                        .changing());
    }

    private static Check check(String name, Consumer<ProviderState> body) {
        return Check.of("projects", name, body).in(ProviderStates.OTHER_PROJECT);
    }

    private static ApiRequest byOther(ProviderState state, String method, String target) {
        return ApiRequest.of(method, target).header("X-Auth-Token", state.value("other_token"));
    }

    /** A path of the other project with an instance of either. */
    private static String ofOther(ProviderState state, String instanceId) {
        return "/v3/" + state.value("other_project_id") + "/instances/" + instanceId
                + "/starrocks/databases/replication";
    }

    private static void lists(ProviderState state) {
        ApiResponse own = state.send(state.request("GET", ProviderState.REPLICATION));
        ApiResponse other = state.send(byOther(state, "GET", ofOther(state, state.value("other_instance_id"))));

        assertThat(own.texts("replications", "task_name")).contains(state.localized(WellKnown.TASK));
        assertThat(other.texts("replications", "task_name")).isEmpty();
        assertThat(other.text("total_count")).isEqualTo("0");
    }

    private static void underOwnProject(ProviderState state) {
        ApiResponse response = state.send(byOther(
                state, "GET", ofOther(state, WellKnown.INSTANCE) + "/configuration?task_name=" + WellKnown.TASK));

        state.assertRefused(response, 400, "DBS.200022");
        assertThat(response.text()).doesNotContain("sales");
    }

    private static void underOtherProject(ProviderState state) {
        ApiResponse response = state.send(byOther(state, "GET", ProviderState.CONFIGURATION));

        state.assertRefused(response, 403, "DBS.280015");
        assertThat(response.text()).doesNotContain("sales");
    }

    private static void changes(ProviderState state) {
        Configuration before = state.configuration();
        for (String path : List.of(ProviderState.REPLICATION, ofOther(state, WellKnown.INSTANCE))) {
            ApiResponse response = state.send(byOther(state, "PUT", path)
                    .json(ContractDocument.example("SmallestCallRequest").toString()));
            assertThat(response.status()).as(response.toString()).isIn(400, 403);
        }
        assertThat(state.configuration()).isEqualTo(before);
    }

    private static void jobs(ProviderState state) {
        ApiResponse started = state.modify(ContractDocument.example("SmallestCallRequest"));

        ApiResponse response = state.send(
                byOther(state, "GET", "/v3/" + state.value("other_project_id") + "/jobs?id=" + started.text("job_id")));

        state.assertRefused(response, 400, "DBS.200543");
        state.endedJobOf(started);
    }
}
