package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that are lost after the work is done, on the event loop and on a worker. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
final class LostResponseIT {

    private static final String REPLICATION = "/v3/" + RunningSandbox.PROJECT
            + "/instances/b6280c323ce449f2ad02af74e21f3dc5in17/starrocks/databases/replication";
    private static final String OTHER_PROJECT = "1f0c2c7c1f0a4d6f8d3f5a1b2c3d4e5f";

    private static RunningSandbox sandbox;

    @Parameter
    private boolean kept;

    @BeforeParameterizedClassInvocation
    static void start(boolean kept, @TempDir Path directory) throws IOException {
        sandbox = kept
                ? new RunningSandbox("--job-duration", "0s", "--data-dir", directory.toString())
                : new RunningSandbox("--job-duration", "0s");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() throws Exception {
        assertThat(sandbox.send("POST", "/_sandbox/reset", "").statusCode()).isEqualTo(204);
    }

    @Test
    void shouldKeepTheChangeWhenTheConnectionBreaksAfterwards() throws Exception {
        addFault("\"kind\":\"connection_reset\"");
        assertThatThrownBy(() -> modify("7")).isInstanceOf(IOException.class);
        assertThat(value()).isEqualTo("7");
        JsonNode entry = sandbox.json(sandbox.get("/_sandbox/journal?operation=modifyDataSync&limit=1"))
                .at("/entries/0");
        assertThat(entry.at("/fault").asText()).isEqualTo("connection_reset");
        assertThat(entry.at("/status").asInt(-1)).isZero();
    }

    @Test
    void shouldKeepTheChangeWhenAnErrorIsAnsweredInstead() throws Exception {
        addFault("\"error\":\"service_unavailable\",\"retry_after_seconds\":7");
        HttpResponse<String> unavailable = modify("7");
        assertThat(unavailable.statusCode()).isEqualTo(503);
        assertThat(unavailable.headers().firstValue("Retry-After")).hasValue("7");
        assertThat(sandbox.json(unavailable).at("/error_code").asText()).isEqualTo("DBS.108000");
        assertThat(value()).isEqualTo("7");

        addFault("\"kind\":\"server_error\",\"status\":504");
        HttpResponse<String> timedOut = modify("8");
        assertThat(timedOut.statusCode()).isEqualTo(504);
        assertThat(timedOut.body()).contains("error_code").doesNotContain("job_id");
        assertThat(value()).isEqualTo("8");

        addFault("\"kind\":\"garbage_body\"");
        assertThat(modify("9").body()).contains("This is no JSON");
        assertThat(value()).isEqualTo("9");
    }

    @Test
    void shouldChangeNothingWhenTheFaultStrikesBefore() throws Exception {
        String before = value();
        sandbox.send("POST", "/_sandbox/faults", "{\"operation\":\"modifyDataSync\",\"kind\":\"server_error\"}");
        assertThat(modify("7").statusCode()).isEqualTo(500);
        assertThat(value()).isEqualTo(before);
    }

    @Test
    void shouldSpareTheCallsOfOtherProjects() throws Exception {
        sandbox.send(
                "POST",
                "/_sandbox/faults",
                "{\"operation\":\"modifyDataSync\",\"kind\":\"server_error\",\"project_id\":\"" + OTHER_PROJECT
                        + "\"}");
        assertThat(modify("7").statusCode()).isEqualTo(200);
        addFault("\"kind\":\"server_error\",\"times\":2,\"project_id\":\"" + RunningSandbox.PROJECT + "\"");
        assertThat(modify("8").statusCode()).isEqualTo(500);
        JsonNode faults = sandbox.json(sandbox.get("/_sandbox/faults")).at("/faults");
        assertThat(faults.findValuesAsText("met")).containsExactly("0", "1");
    }

    @Test
    void shouldRefuseAMomentThatTheKindDoesNotHave() throws Exception {
        HttpResponse<String> refused = addFault("\"kind\":\"delay\",\"delay_milliseconds\":5");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("$.moment: is not allowed with kind delay");
    }

    private static HttpResponse<String> addFault(String parts) throws Exception {
        return sandbox.send(
                "POST", "/_sandbox/faults", "{\"operation\":\"modifyDataSync\",\"moment\":\"after\"," + parts + "}");
    }

    private static HttpResponse<String> modify(String value) throws Exception {
        return sandbox.send(
                "PUT",
                REPLICATION,
                "{\"task_name\":\"sync_sales\",\"db_configs\":[{\"param_name\":\"max_rows_per_chunk\",\"value\":\""
                        + value + "\"}]}");
    }

    private static String value() throws Exception {
        for (JsonNode config : sandbox.json(sandbox.get(REPLICATION + "/configuration?task_name=sync_sales"))
                .at("/database_info/db_config_check_results")) {
            if (config.at("/param_name").asText().equals("max_rows_per_chunk")) {
                return config.at("/value").asText();
            }
        }
        return "";
    }
}
