package io.github.starrockssync.contract.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.StarRocksSyncClientBuilder;
import io.github.starrockssync.client.api.DataSyncApi.ListStarRocksDataReplicationsRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.IamLogin;
import io.github.starrockssync.client.error.CredentialsException;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.github.starrockssync.sandbox.junit5.SandboxExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The client's logins and look-ups against the sandbox's IAM, which other clients hold to what the vendor documents. */
final class IamIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    /** Tokens expire by the clock of both sides. */
    @BeforeEach
    void letTheClockRun() {
        sandbox.controls().reset();
    }

    private StarRocksSyncClientBuilder builder() {
        return StarRocksSyncClient.builder()
                .region("cn-north-4")
                .endpoint(sandbox.uri())
                .iamEndpoint(sandbox.uri().toString());
    }

    private void assertWorks(StarRocksSyncClientBuilder builder) {
        try (StarRocksSyncClient client = builder.build()) {
            for (int call = 1; call <= 2; call++) {
                assertThat(client.listStarRocksDataReplicationsAll(
                                new ListStarRocksDataReplicationsRequest().withInstanceId(WellKnown.INSTANCE)))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void shouldLogInAndFindTheProjectOfTheRegion() {
        assertWorks(builder().credentials(SandboxExtension.LOGIN));
    }

    @Test
    void shouldSignWithATemporaryKey() {
        assertWorks(builder().credentials(SandboxExtension.LOGIN.withTemporaryAccessKey(Duration.ofMinutes(15))));
    }

    @Test
    void shouldFindTheProjectOfAnAccessKey() {
        assertWorks(
                builder().credentials(Credentials.accessKey(SandboxExtension.ACCESS_KEY, SandboxExtension.SECRET_KEY)));
    }

    @Test
    void shouldFailWhenThePasswordIsWrong() {
        try (StarRocksSyncClient client = builder()
                .credentials(IamLogin.password("sandbox-domain", "sandbox-user", "wrong"))
                .build()) {
            assertThatExceptionOfType(CredentialsException.class)
                    .isThrownBy(() -> client.listStarRocksDataReplications(
                            new ListStarRocksDataReplicationsRequest().withInstanceId(WellKnown.INSTANCE)))
                    .withMessageContaining("401");
        }
    }
}
