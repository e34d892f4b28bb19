package io.github.starrockssync.contract;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.SdkSignature;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.UntouchedTask;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without the right credentials nothing can be seen or changed. */
final class BadCredentialsIT {

    private static final String BODY =
            ContractDocument.example("SmallestCallRequest").toString();
    private static final String REFUSED = "APIGW.0301";

    @Order(1)
    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @Order(2)
    @RegisterExtension
    private final UntouchedTask task = new UntouchedTask(sandbox);

    @Test
    void shouldAnswer401WhenThereAreNoCredentials() {
        assertRefused(put(Map.of(), BODY), 401, REFUSED, "x-auth-token not found");
    }

    @Test
    void shouldAnswer401WhenTheTokenIsWrong() {
        assertRefused(put(Map.of("X-Auth-Token", "sandbox-tokem"), BODY), 401, REFUSED, "decrypt token fail");
    }

    @Test
    void shouldAnswer401InChineseWhenXLanguageSaysSo() {
        assertRefused(put(Map.of("X-Language", "zh-cn"), BODY), 401, REFUSED, "IAM认证信息错误：未找到x-auth-token");
    }

    @Test
    void shouldAnswer403WhenTheTokenIsOfAnotherProject() {
        Response response = put(Map.of("X-Auth-Token", WellKnown.OTHER_TOKEN), BODY);
        assertRefused(response, 403, "DBS.280015", "permission denied");
    }

    @Test
    void shouldAnswerDbs200022WhenTheInstanceIsOfAnotherProject() {
        Response response = calls().wellFormed()
                .contentType(Calls.JSON)
                .body(BODY)
                .put(Calls.replication(WellKnown.PROJECT, WellKnown.OTHER_INSTANCE));
        assertRefused(response, 400, "DBS.200022", "Instance not found.");
    }

    @Test
    void shouldAnswer401WhenTheAccessKeyIsUnknown() {
        Response response = signedPut(new SdkSignature("NOSUCHKEY", WellKnown.SECRET_KEY, WellKnown.NOON), BODY);
        assertRefused(response, 401, REFUSED, "ak:NOSUCHKEY,err:ak not exist");
    }

    @Test
    void shouldAnswer401WhenTheSecretKeyIsWrong() {
        Response response = signedPut(new SdkSignature(WellKnown.ACCESS_KEY, "guessed", WellKnown.NOON), BODY);
        assertRefused(response, 401, REFUSED, "verify aksk signature fail");
    }

    @Test
    void shouldAnswer401WhenTheBodyIsNotTheSignedOne() {
        Response response = signedPut(signature(WellKnown.NOON), BODY.replace("10000", "20000"));
        assertRefused(response, 401, REFUSED, "verify aksk signature fail");
    }

    @Test
    void shouldAnswer401WhenTheSignatureIsOfAnotherPath() {
        Map<String, String> headers =
                signature(WellKnown.NOON).headers("PUT", sandbox.uri().resolve(Calls.CONFIGURATION), Map.of(), BODY);
        assertRefused(put(headers, BODY), 401, REFUSED, "verify aksk signature fail");
    }

    @Test
    void shouldAnswer401WhenASignedHeaderWasChanged() {
        Map<String, String> headers = new HashMap<>(signature(WellKnown.NOON)
                .headers("PUT", sandbox.uri().resolve(Calls.REPLICATION), Map.of("X-Language", "en-us"), BODY));
        headers.put("x-language", "zh-cn");
        assertRefused(put(headers, BODY), 401, REFUSED, "签名校验失败");
    }

    @ParameterizedTest
    @ValueSource(ints = {-16, 16})
    void shouldAnswer401WhenTheDateIsTooFarOff(int minutes) {
        Response response = signedPut(signature(WellKnown.NOON.plus(Duration.ofMinutes(minutes))), BODY);
        assertRefused(response, 401, REFUSED, "signature expired");
    }

    @ParameterizedTest
    @ValueSource(ints = {-14, 0, 14})
    void shouldAnswerAnotherThan401WhenTheDateIsNearEnough(int minutes) {
        // an instance that does not exist: the gateway lets the call through, and the task stays untouched
        String path = Calls.replication(WellKnown.PROJECT, "0".repeat(32) + "in17");
        Map<String, String> headers = signature(WellKnown.NOON.plus(Duration.ofMinutes(minutes)))
                .headers("PUT", sandbox.uri().resolve(path), Map.of(), BODY);
        assertRefused(request(headers, BODY).put(path), 400, "DBS.200022", "Instance not found.");
    }

    @Test
    void shouldAnswer401WhenTheAuthorizationIsOfAnotherKind() {
        assertRefused(put(Map.of("Authorization", "Basic c2FuZGJveDp0b2tlbg=="), BODY), 401, REFUSED, "not found");
    }

    private static SdkSignature signature(Instant date) {
        return new SdkSignature(WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY, date);
    }

    /** Signs the usual body and sends the given one. */
    private Response signedPut(SdkSignature signature, String body) {
        return put(signature.headers("PUT", sandbox.uri().resolve(Calls.REPLICATION), Map.of(), BODY), body);
    }

    private Response put(Map<String, String> headers, String body) {
        return request(headers, body).put(Calls.REPLICATION);
    }

    private RequestSpecification request(Map<String, String> headers, String body) {
        return calls().withoutCredentials()
                .headers(headers)
                .contentType(Calls.JSON)
                .body(body);
    }

    private Calls calls() {
        return new Calls(sandbox.uri());
    }
}
