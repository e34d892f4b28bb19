package io.github.starrockssync.sandbox.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ControlsIT {

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

    @ParameterizedTest
    @ValueSource(strings = {"/_sandbox/health", "/_sandbox/ready"})
    void shouldTellThatItIsUpWhenItListens(String path) throws Exception {
        assertThat(sandbox.get(path).body()).isEqualTo("{\"status\":\"up\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATCH | /health | GET, HEAD, OPTIONS",
                "PUT | /ready | GET, HEAD, OPTIONS",
                "GET | /reset | OPTIONS, POST",
                "DELETE | /clock | GET, HEAD, OPTIONS, PUT",
                "PATCH | /faults | DELETE, GET, HEAD, OPTIONS, POST",
                "POST | /faults/1 | DELETE, OPTIONS"
            })
    void shouldTellWhatIsAllowedWhenTheMethodIsNot(String method, String path, String allowed) throws Exception {
        HttpResponse<String> refused = send(method, path, "{}");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains(allowed);
        assertThat(send("OPTIONS", path, "").headers().firstValue("Allow")).contains(allowed);
    }

    @Test
    void shouldAnswer404WithoutAllowWhenThereIsNoSuchControl() throws Exception {
        HttpResponse<String> refused = send("PATCH", "/nothing", "{}");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.headers().firstValue("Allow")).isEmpty();
    }

    @Test
    void shouldFreezeAdvanceAndReleaseTheClock() throws Exception {
        send("PUT", "/clock", "{'now':'2026-03-29T12:00:00Z','frozen':true}");
        assertThat(send("POST", "/clock/advance", "{'milliseconds':1500}").body())
                .isEqualTo("{\"now\":\"2026-03-29T12:00:01.500Z\",\"frozen\":true}");
        assertThat(sandbox.json(send("PUT", "/clock", "{'frozen':false}"))
                        .get("now")
                        .asText())
                .startsWith("2026-03-29T12:00:");
    }

    @Test
    void shouldMoveTheClockAsFarAsItsLatestTimeAndNoFurther() throws Exception {
        assertThat(send("PUT", "/clock", "{'now':'9998-12-31T23:59:55Z','frozen':true}")
                        .statusCode())
                .isEqualTo(200);
        assertRefused(
                send("POST", "/clock/advance", "{'milliseconds':5001}"),
                "$.milliseconds: moves the clock beyond 9999-01-01T00:00:00Z");
        assertThat(send("POST", "/clock/advance", "{'milliseconds':5000}").body())
                .isEqualTo("{\"now\":\"9999-01-01T00:00:00Z\",\"frozen\":true}");
        assertRefused(
                send("PUT", "/clock", "{'now':'9999-01-01T00:00:00.001Z'}"),
                "$.now: moves the clock beyond 9999-01-01T00:00:00Z");
        assertThat(send("PUT", "/clock", "{'now':'9999-01-01T00:00:00Z'}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldAnswerAnErrorAsOftenAsSaid() throws Exception {
        addFault("'error':'throttled','retry_after_seconds':7");
        HttpResponse<String> first = sandbox.get(RunningSandbox.JOB);
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.headers().firstValue("Retry-After")).contains("7");
        assertThat(sandbox.get(RunningSandbox.JOB).body()).contains("DBS.200543");
    }

    @Test
    void shouldAnswerAServerErrorOrGarbage() throws Exception {
        addFault("'kind':'server_error','status':502");
        addFault("'kind':'garbage_body'");
        assertThat(sandbox.get(RunningSandbox.JOB).statusCode()).isEqualTo(502);
        HttpResponse<String> garbage = sandbox.get(RunningSandbox.JOB);
        assertThat(garbage.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> sandbox.json(garbage)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection_reset", "truncated_body"})
    void shouldBreakTheConnection(String kind) throws Exception {
        // every call, because the client tries again when a connection that it has used before is closed
        addFault("'probability':1,'kind':'" + kind + "'");
        assertThatThrownBy(() -> sandbox.get(RunningSandbox.JOB)).isInstanceOf(IOException.class);
        sandbox.send("DELETE", "/_sandbox/faults", "");
        assertThat(sandbox.get(RunningSandbox.JOB).body()).contains("DBS.200543");
        JsonNode met = sandbox.json(sandbox.get("/_sandbox/journal")).at("/entries/1");
        assertThat(met.get("fault").asText()).isEqualTo(kind);
        assertThat(met.get("status").asInt()).isEqualTo(kind.equals("connection_reset") ? 0 : 400);
    }

    @Test
    void shouldAnswerLaterButAsAlways() throws Exception {
        addFault("'kind':'delay','delay_milliseconds':200");
        assertThat(sandbox.get(RunningSandbox.JOB).body()).contains("DBS.200543");
        JsonNode entry = sandbox.json(sandbox.get("/_sandbox/journal")).at("/entries/0");
        assertThat(entry.get("duration_milliseconds").asLong()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void shouldListAndRemoveFaults() throws Exception {
        long id = sandbox.json(addFault("'kind':'garbage_body','probability':1"))
                .get("id")
                .asLong();
        assertThat(sandbox.json(sandbox.get("/_sandbox/faults"))
                        .at("/faults/0/id")
                        .asLong())
                .isEqualTo(id);
        assertThat(sandbox.send("DELETE", "/_sandbox/faults/" + id, "").statusCode())
                .isEqualTo(204);
        assertThat(sandbox.send("DELETE", "/_sandbox/faults/" + id, "").statusCode())
                .isEqualTo(400);
        assertThat(sandbox.get(RunningSandbox.JOB).statusCode()).isEqualTo(400);
    }

    @Test
    void shouldRefuseAFaultOfAnUnknownOperation() throws Exception {
        HttpResponse<String> refused = send("POST", "/faults", "{'operation':'x','kind':'garbage_body'}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("$.operation: must be one of");
    }

    @Test
    void shouldTellTheLengthOfAnAnswerThoughItIsNoted() throws Exception {
        assertThat(sandbox.get(RunningSandbox.JOB).headers().firstValue("Content-Length"))
                .isPresent();
    }

    @Test
    void shouldTellOfARequestForHeadersAloneWithTheOperationAndNoBody() throws Exception {
        sandbox.send("HEAD", RunningSandbox.JOB, "");
        JsonNode entry = sandbox.json(sandbox.get("/_sandbox/journal")).at("/entries/0");
        assertThat(entry.get("method").asText()).isEqualTo("HEAD");
        assertThat(entry.get("operation").asText()).isEqualTo("showGaussMySqlJobInfo");
        assertThat(entry.has("response_body")).isFalse();
    }

    @Test
    void shouldTellTheAnswerInTheJournalAsItIsSent() throws Exception {
        HttpResponse<String> answer = sandbox.get("/v3/" + RunningSandbox.PROJECT
                + "/instances/b6280c323ce449f2ad02af74e21f3dc5in17/starrocks/databases/replication");
        JsonNode entry = sandbox.json(sandbox.get("/_sandbox/journal")).at("/entries/0");
        assertThat(entry.at("/response_headers/content-type").asText())
                .isEqualTo(answer.headers().firstValue("Content-Type").orElseThrow());
        assertThat(entry.get("response_body").asText()).isEqualTo(answer.body());
    }

    @Test
    void shouldTellWhetherARequestWasMadeAndNeverASecret() throws Exception {
        String token = RunningSandbox.TOKEN;
        sandbox.get(RunningSandbox.JOB + "&note=" + token + "&X-Auth-Token=another-secret");
        sandbox.send("PUT", "/v3/" + RunningSandbox.PROJECT + "/" + token, "{\"a\":\"" + token + "\"}");
        String journal = sandbox.get("/_sandbox/journal").body();
        assertThat(journal)
                .doesNotContain(token)
                .doesNotContain("another-secret")
                .contains("***");
        JsonNode answer = sandbox.json(send("POST", "/journal/query", "{'operation':'showGaussMySqlJobInfo'}"));
        assertThat(answer.get("count").asInt()).isOne();
        answer = sandbox.json(send("POST", "/journal/query", "{'method':'DELETE','query':{'note':'***'}}"));
        assertThat(answer.at("/nearest/differences").toString())
                .isEqualTo("[{\"place\":\"method\",\"expected\":\"DELETE\",\"actual\":\"GET\"}]");
        sandbox.send("DELETE", "/_sandbox/journal", "");
        assertThat(sandbox.get("/_sandbox/journal").body()).isEqualTo("{\"entries\":[]}");
    }

    @Test
    void shouldResetOneProjectAndLeaveTheClock() throws Exception {
        send("PUT", "/clock", "{'frozen':true}");
        assertThat(send("POST", "/reset", "{'project_id':'" + RunningSandbox.PROJECT + "'}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(sandbox.get("/_sandbox/clock").body()).contains("\"frozen\":true");
        assertThat(send("POST", "/reset", "{'project_id':'nobody'}").body()).contains("$.project_id");
    }

    private static void assertRefused(HttpResponse<String> answer, String rule) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(sandbox.json(answer).get("error_code").asText()).isEqualTo("DBS.280001");
        assertThat(sandbox.json(answer).get("error_msg").asText()).contains(rule);
    }

    private static HttpResponse<String> addFault(String parts) throws Exception {
        HttpResponse<String> added = send("POST", "/faults", "{'operation':'showGaussMySqlJobInfo'," + parts + "}");
        assertThat(added.statusCode()).isEqualTo(200);
        return added;
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        return sandbox.send(method, "/_sandbox" + path, body.replace('\'', '"'));
    }
}
