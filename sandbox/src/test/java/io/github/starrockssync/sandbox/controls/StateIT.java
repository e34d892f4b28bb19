package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Export and import over HTTP. */
final class StateIT {

    private static final String STATE = "/_sandbox/state";
    private static final String REPLICATION = "/v3/" + RunningSandbox.PROJECT
            + "/instances/b6280c323ce449f2ad02af74e21f3dc5in17/starrocks/databases/replication";
    private static final String ONE_TOKEN =
            "{\"format\":1,\"projects\":[{\"id\":\"" + RunningSandbox.PROJECT + "\",\"tokens\":[\"%s\"]}]}";

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
    void reset() throws Exception {
        assertThat(sandbox.send("POST", "/_sandbox/reset", "").statusCode()).isEqualTo(204);
    }

    @Test
    void shouldExportTheWellKnownStateByteForByteWhenNothingWasChanged() throws Exception {
        try (var json =
                getClass().getResourceAsStream("/io/github/starrockssync/sandbox/state/well-known-state.json")) {
            assertThat(export()).isEqualTo(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void shouldComeBackToTheSameMomentWhenAnExportIsImported() throws Exception {
        sandbox.send("PUT", "/_sandbox/clock", "{\"frozen\":true}");
        sandbox.send(
                "PUT",
                REPLICATION,
                "{\"task_name\":\"sync_sales\",\"db_configs\":[{\"param_name\":\"max_rows_per_chunk\",\"value\":\"7\"}]}");
        String running = export();
        assertThat(running).contains("\"next_configuration\"", "\"job_ends_at\"", "\"ModifyStarRocksDataReplication\"");
        String configuration = configuration();

        sandbox.send("POST", "/_sandbox/clock/advance", "{\"milliseconds\":60000}");
        sandbox.send("POST", REPLICATION + "/pause", "{\"task_name\":\"sync_sales\"}");
        assertThat(export()).isNotEqualTo(running);
        assertThat(put(running).statusCode()).isEqualTo(204);
        assertThat(export()).isEqualTo(running);
        assertThat(configuration()).isNotEqualTo(configuration);

        sandbox.send("POST", "/_sandbox/reset", "");
        assertThat(put(running).statusCode()).isEqualTo(204);
        assertThat(export()).isEqualTo(running);
    }

    @Test
    void shouldTakeTheCredentialsOfTheDocument() throws Exception {
        assertThat(put(ONE_TOKEN.formatted("another-token")).statusCode()).isEqualTo(204);
        assertThat(sandbox.get(RunningSandbox.JOB).statusCode()).isEqualTo(401);
        assertThat(put(ONE_TOKEN.formatted(RunningSandbox.TOKEN)).statusCode()).isEqualTo(204);
        assertThat(sandbox.get(RunningSandbox.JOB).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "format": 1                  | "format": 2                       | $.format: must be at most 1
            "format": 1                  | "format": 1, "clock": {}          | $.clock: is not a known property
            "format": 1                  | "format": 1]                      | $.format: is not valid JSON
            "created_at": "2025          | "created_at": 2025, "x": "1       | created_at: must be a string
            "source_database": "sales"   | "source_database": "shop"         | tasks[0].source_database: is not a database
            "other-token"                | "sandbox-token"                   | $.projects[1].tokens[0]: is the same as
            "other-token"                | null                              | $.projects[1].tokens[0]: must not be null
            """)
    void shouldNamePlaceAndRuleAndChangeNothingWhenTheDocumentBreaksOne(String text, String other, String finding)
            throws Exception {
        String before = export();
        HttpResponse<String> refused = put(before.replace(text, other));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("DBS.280001", finding).doesNotContain("sandbox-token");
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void shouldRefuseABodyThatIsTooLarge() throws Exception {
        HttpResponse<String> refused = put("{\"format\":1" + " ".repeat(12 * 1024 * 1024));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("Request entity too large.");
    }

    @Test
    void shouldKeepImportAndExportOutOfTheJournal() throws Exception {
        put(export());
        put("{");
        assertThat(sandbox.get("/_sandbox/journal").body()).isEqualTo("{\"entries\":[]}");
    }

    @Test
    void shouldLeaveClockAndFaultsWhenAStateIsImported() throws Exception {
        sandbox.send("PUT", "/_sandbox/clock", "{\"now\":\"2030-01-01T00:00:00Z\",\"frozen\":true}");
        sandbox.send("POST", "/_sandbox/faults", "{\"operation\":\"showGaussMySqlJobInfo\",\"kind\":\"garbage_body\"}");
        put(export());
        assertThat(sandbox.get("/_sandbox/clock").body()).contains("2030-01-01T00:00:00Z");
        assertThat(sandbox.get("/_sandbox/faults").body()).contains("garbage_body");
        sandbox.send("POST", "/_sandbox/reset", "");
        assertThat(sandbox.get("/_sandbox/clock").body()).doesNotContain("2030-01-01T00:00:00Z");
        assertThat(sandbox.get("/_sandbox/faults").body()).isEqualTo("{\"faults\":[]}");
    }

    @Test
    void shouldRefuseToResetAProjectWhenAnotherHasItsIdentifiersNow() throws Exception {
        String other = ONE_TOKEN.formatted(RunningSandbox.TOKEN).replace(RunningSandbox.PROJECT, "A".repeat(32));
        put(other);
        HttpResponse<String> refused =
                sandbox.send("POST", "/_sandbox/reset", "{\"project_id\":\"" + RunningSandbox.PROJECT + "\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("$.project_id: has identifiers in its start state that another project uses now");
    }

    private static String configuration() throws Exception {
        return sandbox.get(REPLICATION + "/configuration?task_name=sync_sales").body();
    }

    private static String export() throws Exception {
        HttpResponse<String> answer = sandbox.get(STATE);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> put(String document) throws Exception {
        return sandbox.send("PUT", STATE, document);
    }
}
