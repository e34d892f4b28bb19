package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.responseKeepingAlive;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.error.ConnectionException;
import io.github.starrockssync.client.readme.Settings;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proxy that lets nobody through without a password. */
class ProxyTest {
    private static final String RIGHT = "s3cret-of-the-proxy";

    private WireServer proxy;

    @BeforeEach
    void start() throws Exception {
        proxy = new WireServer().always(connection -> {
            WireRequest request = proxy.last();
            boolean known = ("Basic " + Base64.getEncoder().encodeToString(("user:" + RIGHT).getBytes(UTF_8)))
                    .equals(request.headers().get("Proxy-Authorization"));
            return known
                    ? responseKeepingAlive(200, "{\"job_id\":\"j\"}").on(connection)
                    : WireServer.response(407, "", "Proxy-Authenticate: Basic realm=\"office\"")
                            .on(connection);
        });
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    @Test
    void shouldTellTheProxyThePasswordWhenItAsks() throws Exception {
        try (StarRocksSyncClient unit = behindProxy(RIGHT)) {
            assertThat(unit.modifyDataSync(modification()).getJobId()).isEqualTo("j");
            WireRequest refused = proxy.request();
            WireRequest let = proxy.request();

            assertThat(refused.headers()).doesNotContainKey("Proxy-Authorization");
            assertThat(let.target()).isEqualTo(refused.target()).startsWith("http://example.test/v3/");
            assertThat(let.text()).isEqualTo(refused.text()).contains("sync_sales");
            assertThat(unit.modifyDataSyncAsync(modification()).join().getJobId())
                    .isEqualTo("j");
        }
    }

    @Test
    void shouldSaySoWhenTheProxyRefusesThePassword() {
        try (StarRocksSyncClient unit = behindProxy("wrong")) {
            ConnectionException failure =
                    catchThrowableOfType(ConnectionException.class, () -> unit.modifyDataSync(modification()));

            assertThat(failure)
                    .hasMessage(
                            "no response on modifyDataSync at example.test: IOException: too many authentication attempts. Limit: 3");
            assertThat(failure.attempts()).isEqualTo(1);
        }
    }

    private StarRocksSyncClient behindProxy(String password) {
        StarRocksSyncClientBuilder builder = clientOf(proxy).endpoint("http://example.test");
        Settings.proxy(builder, "127.0.0.1", proxy.port(), "user", password.toCharArray());
        return builder.build();
    }
}
