package io.github.starrockssync.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.Language;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.sandbox.WellKnown;
import kotlin.jvm.functions.Function1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A call without any credentials is missing here: the client cannot be built without. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = PactNames.PROVIDER, pactVersion = PactSpecVersion.V4)
final class ModifyDataSyncRefusedPactTest {

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact unknownInstance(PactBuilder builder) {
        return builder.given(ProviderStates.NO_INSTANCE, PactNames.task(WellKnown.UNKNOWN_INSTANCE, WellKnown.TASK))
                .expectsToReceiveHttpInteraction(
                        "a modification on an unknown instance, in Chinese",
                        http -> http.withRequest(request -> Requests.modification(
                                                request, WellKnown.UNKNOWN_INSTANCE, "SmallestCallRequest")
                                        .header("X-Language", "zh-cn"))
                                // one Han character at least: the language is what was asked for, not the wording
                                .willRespondWith(response ->
                                        Responses.refusal(response, 400, "DBS.200022", ".*[\u4e00-\u9fff].*", "实例不存在")))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "unknownInstance")
    void shouldExplainInChineseWhenInstanceIsUnknown(MockServer server) {
        StarRocksSyncException refusal = ClientCalls.refused(
                server.getUrl(),
                WellKnown.TOKEN,
                client -> client.modifyDataSync(
                        ClientCalls.modification(WellKnown.UNKNOWN_INSTANCE, "SmallestCallRequest")
                                .withXLanguage(Language.ZH_CN)));

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.errorCode()).isEqualTo("DBS.200022");
        assertThat(refusal.errorMsg()).isEqualTo("实例不存在");
        assertThat(refusal.operationId()).isEqualTo("modifyDataSync");
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact invalidParameter(PactBuilder builder) {
        return builder.given(ProviderStates.IDLE_TASK, PactNames.task())
                .expectsToReceiveHttpInteraction(
                        "a modification that switches the kind of list",
                        http -> http.withRequest(request ->
                                        Requests.modification(request, WellKnown.INSTANCE, "InvalidParameterRequest"))
                                // the message names the place that breaks the rule
                                .willRespondWith(response -> Responses.refusal(
                                        response,
                                        400,
                                        "DBS.280001",
                                        ".*\\$\\.table_repl_config\\.repl_type.*",
                                        ContractDocument.example("InvalidParameterResponse")
                                                .required("error_msg")
                                                .textValue())))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "invalidParameter")
    void shouldNamePlaceWhenParameterIsInvalid(MockServer server) {
        StarRocksSyncException refusal = refused(server, WellKnown.TOKEN, "InvalidParameterRequest");

        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.errorCode()).isEqualTo("DBS.280001");
        assertThat(refusal.errorMsg()).contains("$.table_repl_config.repl_type");
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact busyTask(PactBuilder builder) {
        return refused(
                builder.given(ProviderStates.PENDING_CHANGE, PactNames.task()),
                "a modification of a busy task",
                WellKnown.TOKEN,
                response -> Responses.refusal(
                        response, 409, "DBS.200019", Responses.SOME_TEXT, "Another operation is being performed."));
    }

    @Test
    @PactTestFor(pactMethod = "busyTask")
    void shouldTellConflictWhenTaskIsBusy(MockServer server) {
        StarRocksSyncException refusal = refused(server, WellKnown.TOKEN, "SmallestCallRequest");

        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.errorCode()).isEqualTo("DBS.200019");
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact invalidToken(PactBuilder builder) {
        return refused(
                builder.given(ProviderStates.UNKNOWN_TOKEN, PactNames.task()),
                "a modification with an invalid token",
                WellKnown.UNKNOWN_TOKEN,
                response -> Responses.gatewayRefusal(
                        response, 401, "APIGW.0301", "Incorrect IAM authentication information: decrypt token fail"));
    }

    @Test
    @PactTestFor(pactMethod = "invalidToken")
    void shouldTellGatewaysCodeWhenTokenIsInvalid(MockServer server) {
        StarRocksSyncException refusal = refused(server, WellKnown.UNKNOWN_TOKEN, "SmallestCallRequest");

        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal.errorCode()).isEqualTo("APIGW.0301");
        assertThat(refusal.toString()).doesNotContain(WellKnown.UNKNOWN_TOKEN);
    }

    @Pact(consumer = PactNames.CONSUMER)
    V4Pact foreignToken(PactBuilder builder) {
        return refused(
                builder.given(ProviderStates.OTHER_TOKEN, PactNames.task()),
                "a modification with the token of another project",
                WellKnown.OTHER_TOKEN,
                response -> Responses.refusal(
                        response, 403, "DBS.280015", Responses.SOME_TEXT, "Resource not found or permission denied."));
    }

    @Test
    @PactTestFor(pactMethod = "foreignToken")
    void shouldTellPermissionDeniedWhenTokenIsOfAnotherProject(MockServer server) {
        StarRocksSyncException refusal = refused(server, WellKnown.OTHER_TOKEN, "SmallestCallRequest");

        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.errorCode()).isEqualTo("DBS.280015");
    }

    private static V4Pact refused(
            PactBuilder builder,
            String description,
            String token,
            Function1<HttpResponseBuilder, HttpResponseBuilder> refusal) {
        return builder.expectsToReceiveHttpInteraction(
                        description,
                        http -> http.withRequest(request -> Requests.authorized(
                                        Requests.modification(request, WellKnown.INSTANCE, "SmallestCallRequest"),
                                        token))
                                .willRespondWith(refusal))
                .toPact();
    }

    private static StarRocksSyncException refused(MockServer server, String token, String example) {
        return ClientCalls.refused(
                server.getUrl(),
                token,
                client -> client.modifyDataSync(ClientCalls.modification(WellKnown.INSTANCE, example)));
    }
}
