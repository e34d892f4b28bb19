package io.github.starrockssync.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.AnswerBody;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** A modification, from the call to what is stored. */
@ProviderChecks
final class ModificationChecks {

    private static final String PARAMETER = "sync_commit_interval_ms";
    private static final String VALUE = "10000";

    private final Situation situation;
    private final Calls calls;
    private final Configuration before;

    ModificationChecks(Provider provider) {
        situation = provider.in(ProviderStates.IDLE_TASK);
        calls = situation.calls();
        before = Configuration.of(calls);
    }

    @Test
    void shouldShowTheChangeAndNothingElseWhenItsJobHasEnded() {
        Response answer = calls.modify(Change.parameter(PARAMETER, VALUE));

        assertThat(situation.endedJobOf(answer).path("status").asText())
                .as("status")
                .isEqualTo("Completed");
        assertThat(Configuration.of(calls)).isEqualTo(before.withParameter(PARAMETER, VALUE));
    }

    @Test
    void shouldAnswerTheResultOfEveryCheckAndOfNoOther() {
        Response answer = calls.modify(Change.parameter(PARAMETER, VALUE));

        ObjectNode expected = ContractDocument.example("SmallestCallResponse");
        ObjectNode body = Change.body(answer.asString());
        body.set("job_id", expected.get("job_id"));
        assertThat(body).isEqualTo(expected);
        situation.endedJobOf(answer);
    }

    @Test
    void shouldStartNoJobAndChangeNothingWhenACheckFails() {
        Response failed = calls.modify(ContractDocument.example("FailedCheckRequest"));

        assertThat(failed.statusCode()).as(failed.asString()).isEqualTo(200);
        assertThat(AnswerBody.of(failed).has("job_id"))
                .as("whether there is a job_id in " + failed.asString())
                .isFalse();
        assertThat(AnswerBody.texts(failed, "source_db_config_check_results", "check_result"))
                .containsExactly("fail");
        assertThat(AnswerBody.texts(failed, "tbl_config_check_results", "check_result"))
                .containsExactly("failed");
        assertThat(Configuration.of(calls)).isEqualTo(before);
        situation.endedJobOf(calls.modify(Change.parameter(PARAMETER, VALUE)));
    }

    @Test
    void shouldPutTheNewTablesInForceWhenItsJobHasEnded() {
        Response answer = calls.modify(Change.tables("include_tables", "part", "orders"));

        situation.endedJobOf(answer);
        assertThat(Configuration.of(calls))
                .isEqualTo(before.withTables(
                        Change.body("{'repl_type': 'include_tables', 'repl_scope': 'part', 'tables': ['orders']}")));
    }

    @Test
    void shouldKeepTheFirstChangeWhenTheSecondIsOfSomethingElse() {
        situation.endedJobOf(calls.modify(Change.parameter(PARAMETER, VALUE)));
        situation.endedJobOf(calls.modify(Change.parameter("snapshot_with_lock", "false")));

        assertThat(Configuration.of(calls))
                .isEqualTo(before.withParameter(PARAMETER, VALUE).withParameter("snapshot_with_lock", "false"));
    }

    @Test
    void shouldShowTheSameConfigurationByTaskAndByDatabase() {
        Response answer = calls.wellFormed().get(Calls.CONFIGURATION + "/sales_sr");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(Change.body(answer.asString())).isEqualTo(before.tree());
    }
}
