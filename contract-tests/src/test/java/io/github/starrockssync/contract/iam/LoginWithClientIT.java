package io.github.starrockssync.contract.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.client.StarRocksSyncClient;
import io.github.starrockssync.client.StarRocksSyncClientBuilder;
import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.IamLogin;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import io.github.starrockssync.contract.sandbox.WellKnown;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Our client calls the API with what IAM has issued. */
final class LoginWithClientIT {

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @BeforeEach
    void signAtTheTimeOfTheMachine() {
        sandbox.controls().reset();
        sandbox.controls().freeze();
    }

    @Test
    void shouldModifyWithATokenUntilItExpires() {
        String token = new IamCalls(sandbox.uri()).token(IamCalls.PROJECT_SCOPE);
        assertThat(modify(Credentials.token(token))).isNotEmpty();
        sandbox.controls().advance(Duration.ofDays(1));
        assertThatThrownBy(() -> modify(Credentials.token(token))).hasMessageContaining("token expires");
    }

    @Test
    void shouldModifyWithATemporaryKeyAndNotWithHalfOfIt() {
        Response key = new IamCalls(sandbox.uri())
                .post(
                        IamCalls.KEYS,
                        "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{\"id\":\"sandbox-token\"}}}}");
        String access = key.path("credential.access");
        String secret = key.path("credential.secret");
        assertThat(modify(Credentials.accessKey(access, secret, key.path("credential.securitytoken"))))
                .isNotEmpty();
        assertThatThrownBy(() -> modify(Credentials.accessKey(access, secret)))
                .hasMessageContaining("verify aksk signature fail")
                .hasMessageNotContaining(secret);
    }

    @Test
    void shouldLogInAndFindTheProject() {
        IamLogin login = IamLogin.password("sandbox-domain", "sandbox-user", "sandbox-password");
        assertThat(modify(inRegion().credentials(login))).isNotEmpty();
        sandbox.controls().advance(Duration.ofMinutes(1));
        assertThat(modify(inRegion().credentials(login.withTemporaryAccessKey(Duration.ofMinutes(15)))))
                .isNotEmpty();
        sandbox.controls().advance(Duration.ofMinutes(1));
        assertThat(modify(inRegion().credentials(Credentials.accessKey(WellKnown.ACCESS_KEY, WellKnown.SECRET_KEY))))
                .isNotEmpty();
    }

    @Test
    void shouldTellWhyALoginWasRefused() {
        IamLogin login = IamLogin.password("sandbox-domain", "sandbox-user", "wrong-password");
        assertThatThrownBy(() -> modify(inRegion().credentials(login)))
                .hasMessageContaining("401 to POST /v3/auth/tokens")
                .hasMessageContaining("The username or password is wrong.")
                .hasMessageNotContaining("wrong-password");
    }

    private StarRocksSyncClientBuilder inRegion() {
        String address = sandbox.uri().toString();
        return StarRocksSyncClient.builder()
                .region("cn-north-4")
                .endpoint(address)
                .iamEndpoint(address);
    }

    private String modify(Credentials credentials) {
        return modify(StarRocksSyncClient.builder()
                .endpoint(sandbox.uri().toString())
                .projectId(WellKnown.PROJECT)
                .credentials(credentials));
    }

    private static String modify(StarRocksSyncClientBuilder builder) {
        try (StarRocksSyncClient client = builder.build()) {
            return client.modifyDataSync(new ModifyDataSyncRequest()
                            .withInstanceId(WellKnown.INSTANCE)
                            .withBody(new ModifyDataSyncConfigRequestV3().withTaskName(WellKnown.TASK)))
                    .getJobId();
        }
    }
}
