package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static io.github.starrockssync.contract.http.Refusal.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.Change;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.Draft;
import io.github.starrockssync.contract.http.RawExchange;
import io.github.starrockssync.contract.http.RawRequest;
import io.github.starrockssync.contract.http.SdkSignature;
import io.github.starrockssync.contract.http.TaskCalls;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The D numbers of DEVIATIONS.md about requests as clients write them: empty, repeated, without a type, signed otherwise. */
final class DocumentedRequestsIT {

    private static final String BODY =
            ContractDocument.example("SmallestCallRequest").toString();

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Test
    void shouldReadThePrimaryNodeWhenTheNodeOfACheckIsEmpty() {
        TaskCalls tasks = new TaskCalls(calls());
        tasks.create(Draft.inventory().put("source_node_id", ""));
        assertThat(tasks.configuration(Draft.TASK).<String>path("source_node_id"))
                .isEqualTo(WellKnown.PRIMARY_NODE);
    }

    @Test
    void shouldStartATaskOfThePrimaryNodeWhenTheNodeIsEmpty() {
        TaskCalls tasks = new TaskCalls(calls());
        tasks.create(Draft.inventory().put("source_node_id", WellKnown.READ_REPLICA));
        ObjectNode start = Draft.start(Draft.inventory()).put("source_node_id", "");
        assertViolation(tasks.post(Calls.REPLICATION, start), "$.source_node_id: cannot change");
        tasks.delete(Draft.TASK);
        sandbox.controls().advance(Duration.ofMinutes(1));
        tasks.create(Draft.inventory());
        assertThat(tasks.post(Calls.REPLICATION, start).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswer400WhenTheNodeOfAModificationIsEmpty() {
        assertViolation(
                calls().modifyWith(Change.of("'source_node_id': ''").toString()),
                "$.source_node_id: must be 36 characters");
    }

    @Test
    void shouldTakeAnEmptyHeaderForAnAbsentOne() {
        RawExchange response = RawRequest.of("GET", Calls.CONFIGURATION + "?task_name=nothing")
                .with("X-Language:")
                .send(sandbox.uri());
        assertThat(response.body()).contains("The data synchronization task does not exist.");
    }

    @Test
    void shouldTakeAHeaderOnceWhenItIsRepeatedWithTheSameValue() {
        assertThat(RawRequest.of("GET", Calls.REPLICATION)
                        .with("X-Auth-Token: " + WellKnown.TOKEN)
                        .send(sandbox.uri())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldAnswer400WhenAHeaderOrAParameterIsRepeatedWithAnotherValue() {
        assertThat(RawRequest.of("GET", Calls.REPLICATION)
                        .with("X-Auth-Token: " + WellKnown.OTHER_TOKEN)
                        .send(sandbox.uri())
                        .body())
                .contains("DBS.280001", "X-Auth-Token: must not be given with different values");
        assertViolation(
                calls().deliberatelyWrong().get(Calls.REPLICATION + "?limit=1&limit=2"),
                "limit: must not be given with different values");
    }

    @Test
    void shouldAnswerInChineseWhenTheLanguageIsWrittenInOtherCase() {
        Response response = calls().deliberatelyWrong()
                .header("X-Language", "zh-CN")
                .queryParam("id", WellKnown.UNKNOWN_JOB)
                .get(Calls.JOBS);
        assertRefused(response, 400, "DBS.200543", "工作流不存在");
    }

    @Test
    void shouldReadJsonWhenABodyHasNoContentType() {
        assertThat(RawRequest.of("PUT", Calls.REPLICATION)
                        .body(BODY)
                        .send(sandbox.uri())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldPassOverAByteOrderMark() {
        RawExchange response = RawRequest.of("PUT", Calls.REPLICATION)
                .with("Content-Type: application/json")
                .body("\u00EF\u00BB\u00BF" + BODY)
                .send(sandbox.uri());
        assertThat(response.status()).as(response.body()).isEqualTo(200);
    }

    @Test
    void shouldAnswer415WhenTheBodyHasAnotherCharsetOrACoding() {
        for (String header : new String[] {"Content-Type: application/json;charset=GBK", "Content-Encoding: gzip"}) {
            RawExchange response = RawRequest.of("PUT", Calls.REPLICATION)
                    .with(header)
                    .body(BODY)
                    .send(sandbox.uri());
            assertThat(response.status()).as(header).isEqualTo(415);
            assertThat(response.body())
                    .contains(header.substring(header.lastIndexOf(header.contains("=") ? '=' : ' ') + 1));
        }
    }

    @Test
    void shouldVerifyASignatureWhenItDoesNotCoverTheHost() {
        URI uri = sandbox.uri().resolve(Calls.REPLICATION);
        Map<String, String> headers = new SdkSignature(WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY, WellKnown.NOON)
                .headersWithoutHost("GET", uri, Map.of(), "");
        assertThat(headers.get("authorization")).contains("SignedHeaders=x-sdk-date,");
        assertThat(calls().withoutCredentials().headers(headers).get(uri).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldAnswer403WhenASignedProjectIsNotThatOfTheKey() {
        URI uri = sandbox.uri().resolve(Calls.REPLICATION);
        Map<String, String> headers = new SdkSignature(WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY, WellKnown.NOON)
                .headers("GET", uri, Map.of("X-Project-Id", WellKnown.OTHER_PROJECT), "");
        assertRefused(calls().withoutCredentials().headers(headers).get(uri), 403, "DBS.280015", "permission denied");
    }

    @Test
    void shouldAnswer401ByNameWhenTheAlgorithmIsNotImplemented() {
        Response response = calls().withoutCredentials()
                .header(
                        "Authorization",
                        "V11-HMAC-SHA256 Credential=SANDBOXACCESSKEY/20260329/cn-north-4/gaussdb,"
                                + " SignedHeaders=x-sdk-date, Signature=0a")
                .get(Calls.REPLICATION);
        assertRefused(
                response,
                401,
                "APIGW.0301",
                "Incorrect IAM authentication information: unsupported algorithm V11-HMAC-SHA256");
    }

    @Test
    void shouldAnswer404WhenAPathIsNotWrittenAsDocumented() {
        for (String path :
                new String[] {Calls.REPLICATION + "/", "/" + Calls.REPLICATION, "/v3/.." + Calls.REPLICATION}) {
            assertThat(RawRequest.of("GET", path).send(sandbox.uri()).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
