package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The overview over HTTP. */
final class OverviewIT {

    private static final String REPLICATION = "/v3/" + RunningSandbox.PROJECT
            + "/instances/b6280c323ce449f2ad02af74e21f3dc5in17/starrocks/databases/replication";
    private static final String OVERVIEW = "/_sandbox/overview";
    private static final String TASK = "/projects/0/starrocks_instances/0/tasks/0";

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = new RunningSandbox();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void resetAndFreeze() throws Exception {
        assertThat(sandbox.send("POST", "/_sandbox/reset", "").statusCode()).isEqualTo(204);
        sandbox.send("PUT", "/_sandbox/clock", "{\"now\":\"2026-03-29T12:00:00Z\",\"frozen\":true}");
    }

    @Test
    void shouldShowTheStartWithoutSecrets() throws Exception {
        JsonNode overview = overview();
        assertThat(overview.findValuesAsText("instance_name"))
                .containsExactly(
                        "taurusdb-sandbox",
                        "taurusdb-examples",
                        "starrocks-sandbox",
                        "starrocks-examples",
                        "starrocks-other");
        assertThat(overview.at(TASK + "/stage").asText()).isEqualTo("Incremental");
        assertThat(overview.at(TASK + "/percentage").asInt()).isEqualTo(100);
        assertThat(overview.at("/jobs")).as("the job of the examples").hasSize(1);
        assertThat(overview.at("/faults")).isEmpty();
        assertThat(overview.has("newest_journal_id")).isFalse();
        assertThat(overview.toString()).doesNotContain("token", "secret", "access_key");
    }

    @Test
    void shouldShowWhatIsPendingUntilTheJobEnds() throws Exception {
        modify("7");
        advance(2000);
        JsonNode running = overview();
        assertThat(running.at(TASK + "/job_ends_at").asText()).isEqualTo("2026-03-29T12:00:05Z");
        assertThat(value(running.at(TASK + "/configuration"))).isEqualTo("0");
        assertThat(value(running.at(TASK + "/pending_configuration"))).isEqualTo("7");
        assertThat(running.at("/jobs/0/status").asText()).isEqualTo("Running");
        assertThat(running.at("/jobs/0/percentage").asInt()).isEqualTo(40);

        advance(3000);
        JsonNode done = overview();
        assertThat(value(done.at(TASK + "/configuration"))).isEqualTo("7");
        assertThat(done.at(TASK).has("pending_configuration")).isFalse();
        assertThat(done.at(TASK).has("job_ends_at")).isFalse();
        assertThat(done.at("/jobs/0/status").asText()).isEqualTo("Completed");
    }

    @Test
    void shouldTellTheFailureOnceTheJobHasFailed() throws Exception {
        sandbox.send(
                "POST",
                "/_sandbox/faults",
                "{\"operation\":\"modifyDataSync\",\"kind\":\"job_failure\",\"reason\":\"no space left\"}");
        assertThat(overview().at("/faults/0/setting/kind").asText()).isEqualTo("job_failure");
        modify("7");
        assertThat(overview().at("/jobs/0").has("failure")).isFalse();
        assertThat(overview().at(TASK).has("last_error")).isFalse();
        advance(5000);
        assertThat(overview().at("/jobs/0/status").asText()).isEqualTo("Failed");
        assertThat(overview().at("/jobs/0/failure").asText()).isEqualTo("no space left");
        assertThat(overview().at(TASK + "/last_error").asText()).isEqualTo("no space left");
        assertThat(overview().at("/faults")).isEmpty();
    }

    @Test
    void shouldLeaveOutTheTaskOnceItIsGone() throws Exception {
        sandbox.send("DELETE", REPLICATION, "{\"task_name\":\"sync_sales\"}");
        assertThat(overview().at(TASK + "/stage").asText()).isEqualTo("Cancelled");
        advance(5000);
        assertThat(overview().at("/projects/0/starrocks_instances/0/tasks")).isEmpty();
    }

    @Test
    void shouldNotBeInTheJournal() throws Exception {
        modify("7");
        long newest = overview().at("/newest_journal_id").asLong();
        assertThat(newest).isPositive();
        assertThat(overview().at("/newest_journal_id").asLong()).isEqualTo(newest);
    }

    @Test
    void shouldSendItAgainOnlyWhenItHasChanged() throws Exception {
        String tag = sandbox.get(OVERVIEW).headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[^\"]+\"");
        HttpResponse<String> unchanged = sandbox.getUnlessMatching(OVERVIEW, tag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.headers().firstValue("ETag")).hasValue(tag);

        modify("7");
        HttpResponse<String> changed = sandbox.getUnlessMatching(OVERVIEW, tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(tag);
        assertThat(value(sandbox.json(changed).at(TASK + "/pending_configuration")))
                .isEqualTo("7");
    }

    private static String value(JsonNode configuration) {
        for (JsonNode config : configuration.at("/db_configs")) {
            if (config.at("/param_name").asText().equals("max_rows_per_chunk")) {
                return config.at("/value").asText();
            }
        }
        return "";
    }

    private static void modify(String value) throws Exception {
        assertThat(sandbox.send(
                                "PUT",
                                REPLICATION,
                                "{\"task_name\":\"sync_sales\",\"db_configs\":[{\"param_name\":\"max_rows_per_chunk\",\"value\":\""
                                        + value + "\"}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void advance(int milliseconds) throws Exception {
        sandbox.send("POST", "/_sandbox/clock/advance", "{\"milliseconds\":" + milliseconds + "}");
    }

    private static JsonNode overview() throws Exception {
        return sandbox.json(sandbox.get(OVERVIEW));
    }
}
