package io.github.starrockssync.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.starrockssync.contract.http.ContractFilters;
import io.github.starrockssync.contract.http.ScriptedResponse;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The filters of the other tests notice what they are there for: each test breaks one thing in an answer that passes. */
final class ContractFiltersIT {

    private static final String JOB = """
            {"job": {"id": "1", "name": "n", "status": "Running", "created": "2026-11-22T08:00:00+0000",
             "instance": {"id": "i", "name": "n"}}}""";
    private static final String SERVICE_ERROR = "{\"error_code\":\"DBS.200543\",\"error_msg\":\"No job.\"}";
    private static final String GATEWAY_ERROR =
            "{\"error_code\":\"APIGW.0101\",\"error_msg\":\"No API.\",\"request_id\":\"r1\"}";
    private static final String JOBS = "/v3/0483b6b16e954cb88930a360d2c4e663/jobs";

    @Test
    void shouldPassWhenTheAnswerKeepsTheContract() {
        assertThatCode(() -> ask(ScriptedResponse.of(200, JOB), JOBS, ContractFilters.wellFormed()))
                .doesNotThrowAnyException();
        assertThatCode(() -> ask(ScriptedResponse.of(400, SERVICE_ERROR), JOBS, ContractFilters.wellFormed()))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldFailWhenTheStatusIsNotDocumented() {
        assertRefused(ScriptedResponse.of(402, SERVICE_ERROR), "402");
    }

    @Test
    void shouldPassWhenAPropertyIsNotDocumented() {
        String body = JOB.replace("\"status\"", "\"surplus\": 1, \"status\"");
        assertThatCode(() -> ask(ScriptedResponse.of(200, body), JOBS, ContractFilters.wellFormed()))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldFailWhenAPropertyHasAnotherType() {
        assertRefused(ScriptedResponse.of(200, JOB.replace("\"1\"", "1")), "/job/id");
    }

    @Test
    void shouldFailWhenTheRequestIdIsMissing() {
        assertRefused(ScriptedResponse.of(200, JOB).without("X-Request-Id"), "X-Request-Id");
    }

    @Test
    void shouldFailWhenTheContentTypeIsNotJson() {
        assertRefused(ScriptedResponse.of(200, JOB).with("Content-Type", "text/plain"), "text/plain");
    }

    @Test
    void shouldFailWhenTheRequestIdIsMissingOnAPathThatTheContractLacks() {
        assertRefusedElsewhere(ScriptedResponse.of(404, SERVICE_ERROR).without("X-Request-Id"), "X-Request-Id");
    }

    @Test
    void shouldFailWhenTheBodyOfTheGatewayLacksItsId() {
        assertRefusedElsewhere(ScriptedResponse.of(404, SERVICE_ERROR.replace("DBS", "APIGW")), "request_id");
        assertRefusedElsewhere(ScriptedResponse.of(404, GATEWAY_ERROR.replace("r1", "r2")), "r2");
    }

    @Test
    void shouldFailWhenTheBodyOfTheServiceHasAnId() {
        assertRefusedElsewhere(ScriptedResponse.of(404, GATEWAY_ERROR.replace("APIGW", "DBS")), "request_id");
    }

    @Test
    void shouldFailWhenTheBodyTellsWhatIsInside() {
        String inside = SERVICE_ERROR.replace("No job.", "java.lang.NullPointerException");
        assertRefusedElsewhere(ScriptedResponse.of(500, inside), "NullPointerException");
    }

    @Test
    void shouldPassWhenTheAnswerIsRightOnAPathThatTheContractLacks() {
        assertThatCode(() ->
                        ask(ScriptedResponse.of(404, GATEWAY_ERROR), "/nothing", ContractFilters.deliberatelyWrong()))
                .doesNotThrowAnyException();
    }

    private static Response ask(ScriptedResponse answer, String path, List<Filter> filters) {
        HttpServer server = answer.serve();
        try {
            return given().baseUri("http://127.0.0.1:" + server.getAddress().getPort())
                    .filters(filters)
                    .header("X-Auth-Token", "any")
                    .queryParam("id", "1")
                    .get(path);
        } finally {
            server.stop(0);
        }
    }

    private static void assertRefused(ScriptedResponse answer, String named) {
        assertThatThrownBy(() -> ask(answer, JOBS, ContractFilters.wellFormed()))
                .hasMessageContaining(named);
        assertThatThrownBy(() -> ask(answer, JOBS, ContractFilters.deliberatelyWrong()))
                .hasMessageContaining(named);
    }

    private static void assertRefusedElsewhere(ScriptedResponse answer, String named) {
        assertThatThrownBy(() -> ask(answer, "/nothing", ContractFilters.deliberatelyWrong()))
                .hasMessageContaining(named);
    }
}
