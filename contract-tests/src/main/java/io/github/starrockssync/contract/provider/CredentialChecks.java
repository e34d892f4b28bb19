package io.github.starrockssync.contract.provider;

import static io.github.starrockssync.contract.http.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.contract.http.Calls;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.http.SdkSignature;
import io.github.starrockssync.contract.pact.ProviderStates;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Nothing can be seen or changed without the right credentials, and right ones are taken. */
@ProviderChecks
final class CredentialChecks {

    private static final int STATUS = 401;
    private static final String CODE = "APIGW.0301";
    private static final String BODY =
            ContractDocument.example("SmallestCallRequest").toString();

    private final Provider provider;

    CredentialChecks(Provider provider) {
        this.provider = provider;
    }

    @Test
    void shouldRefuseWhenThereAreNoCredentials() {
        Calls calls = provider.in(ProviderStates.IDLE_TASK).calls();
        assertUntouched(calls, () -> send(calls, Map.of(), BODY));
    }

    @Test
    void shouldRefuseWhenTheTokenIsOfNobody() {
        Calls calls = provider.in(ProviderStates.IDLE_TASK).calls();
        assertUntouched(calls, () -> send(calls, Map.of("X-Auth-Token", WellKnown.UNKNOWN_TOKEN), BODY));
    }

    @Test
    void shouldRefuseWhenTheAuthorizationIsOfAnotherKind() {
        Calls calls = provider.in(ProviderStates.IDLE_TASK).calls();
        assertUntouched(calls, () -> send(calls, Map.of("Authorization", "Basic c2FuZGJveDp0b2tlbg=="), BODY));
    }

    @Test
    void shouldTakeTheCallWhenTheSignatureIsRight() {
        Situation situation = provider.in(ProviderStates.ACCESS_KEY);
        Calls calls = situation.calls();
        Response answer = send(calls, signed(calls, signature(situation, Duration.ZERO)), BODY);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        situation.endedJobOf(answer);
    }

    @Test
    void shouldRefuseWhenTheAccessKeyIsUnknown() {
        Situation situation = provider.in(ProviderStates.ACCESS_KEY);
        Calls calls = situation.calls();
        SdkSignature signature = new SdkSignature("NOSUCHKEY", situation.value("secret_key"), now(situation));
        assertUntouched(calls, () -> send(calls, signed(calls, signature), BODY));
    }

    @Test
    void shouldRefuseWhenTheSecretKeyIsWrong() {
        Situation situation = provider.in(ProviderStates.ACCESS_KEY);
        Calls calls = situation.calls();
        SdkSignature signature = new SdkSignature(situation.value("access_key"), "guessed", now(situation));
        assertUntouched(calls, () -> send(calls, signed(calls, signature), BODY));
    }

    @Test
    void shouldRefuseWhenTheBodyIsNotTheSignedOne() {
        Situation situation = provider.in(ProviderStates.ACCESS_KEY);
        Calls calls = situation.calls();
        Map<String, String> headers = signed(calls, signature(situation, Duration.ZERO));
        assertUntouched(calls, () -> send(calls, headers, BODY.replace("10000", "20000")));
    }

    @Test
    void shouldRefuseWhenASignedHeaderWasChanged() {
        Situation situation = provider.in(ProviderStates.ACCESS_KEY);
        Calls calls = situation.calls();
        Map<String, String> headers = signed(calls, signature(situation, Duration.ZERO));
        headers.put("x-language", "zh-cn");
        assertUntouched(calls, () -> send(calls, headers, BODY));
    }

    @Test
    void shouldRefuseWhenTheSignatureIsTooOldOrOfTheFuture() {
        Situation situation = provider.in(ProviderStates.ACCESS_KEY);
        Calls calls = situation.calls();
        for (int minutes : new int[] {-16, 16}) {
            SdkSignature signature = signature(situation, Duration.ofMinutes(minutes));
            assertUntouched(calls, () -> send(calls, signed(calls, signature), BODY));
        }
    }

    private static SdkSignature signature(Situation situation, Duration off) {
        return new SdkSignature(
                situation.value("access_key"),
                situation.value("secret_key"),
                now(situation).plus(off));
    }

    private static Instant now(Situation situation) {
        return situation.values().containsKey("now") ? Instant.parse(situation.value("now")) : Instant.now();
    }

    private static Map<String, String> signed(Calls calls, SdkSignature signature) {
        URI address = URI.create(calls.server() + Calls.REPLICATION);
        return new HashMap<>(signature.headers("PUT", address, Map.of("X-Language", "en-us"), BODY));
    }

    private static Response send(Calls calls, Map<String, String> headers, String body) {
        return calls.withoutCredentials()
                .headers(headers)
                .contentType(Calls.JSON)
                .body(body)
                .put(Calls.REPLICATION);
    }

    private static void assertUntouched(Calls calls, Supplier<Response> call) {
        Configuration before = Configuration.of(calls);
        assertRefused(call.get(), STATUS, CODE, "IAM");
        assertThat(Configuration.of(calls)).as("the task after a refused call").isEqualTo(before);
    }
}
