package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.error.ConnectionException;
import io.github.starrockssync.client.error.TimedOutException;
import io.github.starrockssync.client.error.TransportException;
import io.github.starrockssync.client.event.CallEvent;
import io.github.starrockssync.client.readme.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Https through a proxy: what happens before the tunnel is there has sent nothing, and every call ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TunnelTest {
    private final AtomicInteger served = new AtomicInteger();
    private final List<CallEvent> events = new CopyOnWriteArrayList<>();
    private TestKeys keys;
    private HttpsServer server;
    private TunnelProxy proxy;

    @BeforeAll
    void startServer(@TempDir Path directory) throws Exception {
        keys = TestKeys.in(directory);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(keys.ofServer()));
        server.createContext("/", exchange -> {
            served.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            byte[] response = "{\"job_id\":\"j\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    void stopServer() {
        server.stop(0);
    }

    @BeforeEach
    void start() throws Exception {
        proxy = new TunnelProxy();
        served.set(0);
        events.clear();
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
    }

    private StarRocksSyncClientBuilder builder() throws Exception {
        StarRocksSyncClientBuilder builder = StarRocksSyncClient.builder()
                .endpoint("https://127.0.0.1:" + server.getAddress().getPort())
                .projectId(Samples.PROJECT)
                .credentials(Credentials.accessKey(Samples.ACCESS_KEY, Samples.SECRET_KEY))
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())))
                .observer(events::add)
                .scheduler(new SkippedTime());
        Settings.tls(builder, keys.certificateOf("authority"), keys.keyOf("client"), TestKeys.PASSWORD);
        return builder;
    }

    private Throwable failure(StarRocksSyncClientBuilder builder, boolean async) {
        try (StarRocksSyncClient unit = builder.build()) {
            return catchThrowable(() -> {
                if (async) {
                    Futures.ended(unit.modifyDataSyncAsync(modification()));
                } else {
                    unit.modifyDataSync(modification());
                }
            });
        }
    }

    private void assertNothingSent(Throwable failure, String message) {
        assertThat(failure).isInstanceOf(ConnectionException.class).hasMessageContaining(message);
        assertThat(((TransportException) failure).mayHaveBeenApplied()).isFalse();
        assertThat(served).hasValue(0);
        assertThat(events.get(events.size() - 1)).isInstanceOf(CallEvent.Ended.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSaySoWhenTheProxyWantsCredentialsAndThereAreNone(boolean async) throws Exception {
        proxy.always(407);

        assertNothingSent(failure(builder(), async), "the proxy requires other credentials");
        assertThat(proxy.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldNotLockTheAccountWhenTheProxyRejectsThePassword(boolean async) throws Exception {
        proxy.always(407);
        StarRocksSyncClientBuilder builder = builder();
        Settings.proxy(builder, "127.0.0.1", proxy.port(), "user", "wrong".toCharArray());

        Throwable failure = failure(builder, async);

        assertNothingSent(failure, "no response on modifyDataSync at 127.0.0.1:");
        assertThat(((TransportException) failure).attempts()).isEqualTo(1);
        assertThat(proxy.requests()).hasSizeLessThan(6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldGoThroughTheTunnelWhenTheProxyAcceptsThePassword(boolean async) throws Exception {
        proxy.first(407);
        StarRocksSyncClientBuilder builder = builder();
        Settings.proxy(builder, "127.0.0.1", proxy.port(), "user", "right".toCharArray());

        assertThat(failure(builder, async)).isNull();
        assertThat(served).hasValue(1);
        assertThat(proxy.requests().get(1).headers()).containsEntry("Proxy-Authorization", "Basic dXNlcjpyaWdodA==");
    }

    @ParameterizedTest
    @CsvSource({"502, false", "502, true", "503, false", "403, true"})
    void shouldTryAgainWhenTheProxyOpensNoTunnel(int status, boolean async) throws Exception {
        proxy.first(status, status);

        assertThat(failure(builder(), async)).isNull();
        assertThat(proxy.requests()).hasSize(3);

        proxy.always(status);
        served.set(0);
        assertNothingSent(failure(builder(), async), "Tunnel failed, got: " + status);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldEndInTimeWhenTheProxyIsSilent(boolean async) throws Exception {
        proxy.silent();

        Throwable failure =
                failure(builder().attemptTimeout(Duration.ofMillis(300)).callTimeout(Duration.ofSeconds(1)), async);

        assertThat(failure).isInstanceOf(TimedOutException.class);
        assertThat(served).hasValue(0);
    }
}
