package io.github.starrockssync.contract.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.StarRocksSyncException;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.contract.http.ContractDocument;
import io.github.starrockssync.contract.sandbox.WellKnown;
import java.net.URI;
import java.util.function.Function;

/** Calls as a user of the shipped client makes them. */
final class ClientCalls {

    private ClientCalls() {}

    static StarRocksSyncClient client(String url, String token) {
        return StarRocksSyncClient.builder()
                .endpoint(URI.create(url))
                .projectId(WellKnown.PROJECT)
                .credentials(Credentials.token(token))
                .retryPolicy(RetryPolicy.OFF)
                .build();
    }

    static <T> T call(String url, Function<StarRocksSyncClient, T> call) {
        try (StarRocksSyncClient client = client(url, WellKnown.TOKEN)) {
            return call.apply(client);
        }
    }

    /** Makes a call that is to fail, and checks what holds for every refusal. */
    static StarRocksSyncException refused(String url, String token, Function<StarRocksSyncClient, ?> call) {
        try (StarRocksSyncClient client = client(url, token)) {
            StarRocksSyncException refusal =
                    catchThrowableOfType(StarRocksSyncException.class, () -> call.apply(client));
            assertThat(refusal).isNotNull();
            assertThat(refusal.requestId()).isEqualTo(PactNames.REQUEST_ID);
            return refusal;
        }
    }

    static ModifyDataSyncRequest modification(String instanceId, String example) {
        return new ModifyDataSyncRequest()
                .withInstanceId(instanceId)
                .withBody(ContractDocument.example(example, ModifyDataSyncConfigRequestV3.class));
    }
}
