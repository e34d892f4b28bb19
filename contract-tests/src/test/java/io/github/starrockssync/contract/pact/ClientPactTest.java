package io.github.starrockssync.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.contract.client.ClientOperation;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shipped client against Pact's mock server: it sends each request of {@code interactions.yaml}, to the last property, and
 * reads all of each response. Writes the pact; a run that fails adds nothing to it.
 */
final class ClientPactTest {

    static List<ClientInteraction> interactions() {
        return ClientInteraction.all();
    }

    @ParameterizedTest
    @MethodSource("interactions")
    void shouldSendRequestAndReadResponseWhenCalled(ClientInteraction expected) {
        PactVerificationResult result = run(expected, expected.request(), call -> {
            if (expected.status() == 200) {
                assertThat(ClientOperation.json(call.get())).isEqualTo(expected.response());
            } else {
                assertRefused(expected, call);
            }
        });

        assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
    }

    private static void assertRefused(ClientInteraction expected, Supplier<Object> call) {
        StarRocksSyncException refusal = catchThrowableOfType(StarRocksSyncException.class, call::get);
        assertThat(refusal).isNotNull();
        assertThat(refusal.operationId()).isEqualTo(expected.operationId());
        assertThat(refusal.status()).isEqualTo(expected.status());
        assertThat(refusal.errorCode())
                .isEqualTo(expected.response().get("error_code").textValue());
        assertThat(refusal.errorMsg())
                .isEqualTo(expected.response().get("error_msg").textValue());
        assertThat(refusal.requestId()).isEqualTo(PactNames.REQUEST_ID);
        assertThat(refusal.toString()).doesNotContain(expected.token());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /body/target_database_name | sales_sr
            /body/task_name            |
            /body/db_configs/0/value   | 20000
            """)
    void shouldFailWhenClientSendsSomethingElse(String place, @Nullable String value) {
        ClientInteraction expected = ClientInteraction.described("the smallest modification");
        ObjectNode changed = expected.request();
        JsonPointer pointer = JsonPointer.compile(place);
        ((ObjectNode) changed.at(pointer.head())).put(pointer.last().getMatchingProperty(), value);

        PactVerificationResult result = run(expected, changed, call -> {
            StarRocksSyncException refusal = catchThrowableOfType(StarRocksSyncException.class, call::get);
            assertThat(refusal.status()).isEqualTo(500);
        });

        assertThat(result).isInstanceOf(PactVerificationResult.Mismatches.class);
    }

    private static PactVerificationResult run(
            ClientInteraction expected, ObjectNode request, Consumer<Supplier<Object>> test) {
        ClientOperation operation = new ClientOperation(expected.operationId());
        MockProviderConfig config = MockProviderConfig.createDefault(PactSpecVersion.V4);
        return ConsumerPactRunnerKt.runConsumerTest(expected.pact(), config, (server, context) -> {
            try (StarRocksSyncClient client = client(server.getUrl(), expected.token())) {
                test.accept(() -> operation.call(client, operation.request(request)));
            }
            return true;
        });
    }

    private static StarRocksSyncClient client(String url, String token) {
        return StarRocksSyncClient.builder()
                .endpoint(url)
                .projectId(WellKnown.PROJECT)
                .credentials(Credentials.token(token))
                .retryPolicy(RetryPolicy.OFF)
                .build();
    }
}
