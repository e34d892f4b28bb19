package io.github.starrockssync.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The consumer tests notice when the client sends other than the pact says. A failed run writes no pact. */
final class ClosedRequestPactTest {

    @Test
    void shouldFailWhenClientSendsOnePropertyMore() {
        assertFails(body -> body.withTargetDatabaseName("sales_sr"));
    }

    @Test
    void shouldFailWhenClientSendsOnePropertyLess() {
        assertFails(body -> body.withTaskName(null));
    }

    @Test
    void shouldFailWhenClientSendsAnotherValue() {
        assertFails(body -> body.getDbConfigs().get(0).setValue("20000"));
    }

    private static void assertFails(Consumer<ModifyDataSyncConfigRequestV3> change) {
        ModifyDataSyncRequest request = ClientCalls.modification(WellKnown.INSTANCE, "SmallestCallRequest");
        change.accept(request.getBody());
        V4Pact pact = new PactBuilder(PactNames.CONSUMER, PactNames.PROVIDER, PactSpecVersion.V4)
                .expectsToReceiveHttpInteraction(
                        "the smallest modification, changed",
                        http -> http.withRequest(
                                        each -> Requests.modification(each, WellKnown.INSTANCE, "SmallestCallRequest"))
                                .willRespondWith(response -> Responses.success(response, body -> {})))
                .toPact();

        PactVerificationResult result = ConsumerPactRunnerKt.runConsumerTest(
                pact, MockProviderConfig.createDefault(PactSpecVersion.V4), (server, context) -> {
                    assertThatExceptionOfType(StarRocksSyncException.class)
                            .isThrownBy(
                                    () -> ClientCalls.call(server.getUrl(), client -> client.modifyDataSync(request)))
                            .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(500));
                    return true;
                });

        assertThat(result).isInstanceOf(PactVerificationResult.Mismatches.class);
    }
}
