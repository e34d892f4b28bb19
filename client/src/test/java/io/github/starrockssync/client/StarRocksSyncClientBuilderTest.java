package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.auth.CredentialsProvider;
import io.github.starrockssync.client.model.Language;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarRocksSyncClientBuilderTest {
    private final StarRocksSyncClientBuilder unit =
            StarRocksSyncClient.builder().environment(new FakeEnvironment().environment());

    @Test
    void shouldNameTheSettingWhenOneIsNotSet() {
        assertThatIllegalStateException()
                .isThrownBy(() -> unit.credentials(Credentials.token("t")).build())
                .withMessage("endpoint or region is not set");
    }

    @Test
    void shouldNameTheSettingWhenItIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> unit.endpoint((URI) null))
                .withMessage("endpoint is null");
        assertThatNullPointerException()
                .isThrownBy(() -> unit.endpoint((String) null))
                .withMessage("endpoint is null");
        assertThatNullPointerException().isThrownBy(() -> unit.region(null)).withMessage("region is null");
        assertThatNullPointerException().isThrownBy(() -> unit.projectId(null)).withMessage("projectId is null");
        assertThatNullPointerException()
                .isThrownBy(() -> unit.credentials((Credentials) null))
                .withMessage("credentials is null");
        assertThatNullPointerException()
                .isThrownBy(() -> unit.credentials((CredentialsProvider) null))
                .withMessage("provider is null");
        assertThatNullPointerException().isThrownBy(() -> unit.language(null)).withMessage("language is null");
        assertThatNullPointerException()
                .isThrownBy(() -> unit.callTimeout(null))
                .withMessage("callTimeout is null");
    }

    @Test
    void shouldSendToTheAddressOfTheRegionsVariableWhenItIsSet() throws Exception {
        try (WireServer server = new WireServer().respondingWith(200, "{}")) {
            FakeEnvironment around =
                    new FakeEnvironment().variable("HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_99", server.address());
            try (StarRocksSyncClient client = Samples.clientOf(server)
                    .endpoint("http://unused.invalid")
                    .environment(around.environment())
                    .region("cn-north-99")
                    .build()) {
                client.modifyDataSync(Samples.modification());
            }
            assertThat(server.request().headers()).containsEntry("Host", "127.0.0.1:" + server.port());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.region("cn-north-99"))
                .withMessageStartingWith("region cn-north-99 is not one of ");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void shouldRefuseWhenATimeoutIsNotPositive(long millis) {
        Duration timeout = Duration.ofMillis(millis);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.connectTimeout(timeout))
                .withMessage("connectTimeout is not positive: " + timeout);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.callTimeout(timeout))
                .withMessage("callTimeout is not positive: " + timeout);
    }

    @Test
    void shouldRefuseWhenAHeaderCannotCarryTheSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.projectId("a\nb"))
                .withMessageStartingWith("projectId ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit.language(Language.fromValue("a\nb")))
                .withMessageStartingWith("language ");
    }
}
