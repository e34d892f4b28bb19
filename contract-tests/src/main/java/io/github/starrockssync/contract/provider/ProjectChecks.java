package io.github.starrockssync.contract.provider;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.AnswerBody;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A project sees and changes what is its own, and learns nothing of others. */
@ProviderChecks
final class ProjectChecks {

    private final Situation situation;
    private final Calls own;
    private final Calls other;
    private final String otherProject;

    ProjectChecks(Provider provider) {
        situation = provider.in(ProviderStates.OTHER_PROJECT);
        own = situation.calls();
        other = situation.calls("other_token");
        otherProject = situation.value("other_project_id");
    }

    @Test
    void shouldNotListTheTasksOfAnother() {
        Response mine = own.wellFormed().get(Calls.REPLICATION);
        Response theirs = other.wellFormed().get(Calls.replication(otherProject, situation.value("other_instance_id")));

        assertThat(AnswerBody.texts(mine, "replications", "task_name")).contains(WellKnown.TASK);
        assertThat(AnswerBody.texts(theirs, "replications", "task_name")).isEmpty();
        assertThat(AnswerBody.text(theirs, "total_count")).isEqualTo("0");
    }

    @Test
    void shouldNotShowTheTaskOfAnotherUnderTheOwnProject() {
        Response answer = other.wellFormed()
                .queryParam("task_name", WellKnown.TASK)
                .get(Calls.replication(otherProject, WellKnown.INSTANCE) + "/configuration");

        assertRefused(answer, 400, "DBS.200022");
        assertThat(answer.asString()).doesNotContain("sales");
    }

    @Test
    void shouldNotShowTheTaskOfAnotherInTheProjectOfTheOther() {
        Response answer =
                other.wellFormed().queryParam("task_name", WellKnown.TASK).get(Calls.CONFIGURATION);

        assertRefused(answer, 403, "DBS.280015");
        assertThat(answer.asString()).doesNotContain("sales");
    }

    @Test
    void shouldNotChangeTheTaskOfAnother() {
        Configuration before = Configuration.of(own);
        for (String path : List.of(Calls.REPLICATION, Calls.replication(otherProject, WellKnown.INSTANCE))) {
            Response answer = other.wellFormed()
                    .contentType(Calls.JSON)
                    .body(ContractDocument.example("SmallestCallRequest").toString())
                    .put(path);
            assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 403);
        }
        assertThat(Configuration.of(own)).isEqualTo(before);
    }

    @Test
    void shouldNotShowTheJobOfAnother() {
        Response started = own.modify(ContractDocument.example("SmallestCallRequest"));

        Response answer = other.wellFormed()
                .queryParam("id", AnswerBody.text(started, "job_id"))
                .get("/v3/" + otherProject + "/jobs");

        assertRefused(answer, 400, "DBS.200543");
        situation.endedJobOf(started);
    }
}
