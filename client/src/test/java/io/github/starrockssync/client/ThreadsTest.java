package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.hangUp;
import static io.github.starrockssync.client.WireServer.response;
import static io.github.starrockssync.client.WireServer.responseKeepingAlive;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.client.call.CallOptions;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thread reads for all calls, and nothing that may wait or fail runs on it. */
class ThreadsTest {
    private static final String OURS = "starrocks-sync-client";
    private static final String READING = "SelectorManager";

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private WireServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer().always(responseKeepingAlive(200, "{\"job_id\":\"j\"}"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<WireServer.Step> firstResponses() {
        return Stream.of(response(200, "{}"), response(503, ""), hangUp(), headFirst());
    }

    /** A body that comes when the head has been read, as far as a server can tell. */
    private static WireServer.Step headFirst() {
        return connection -> {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n".getBytes(ISO_8859_1));
            for (char each : "{\"job_id\":\"j\"}".toCharArray()) {
                pause();
                connection.getOutputStream().write(each);
            }
            return true;
        };
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("firstResponses")
    void shouldTellTheCallerOnOtherThreadsWhenItReads(WireServer.Step first) throws Exception {
        server.first(first);
        try (StarRocksSyncClient unit =
                clientOf(server).observer(event -> note()).build()) {
            CompletableFuture<?> response = unit.sendAsync(modification(), CallOptions.DEFAULTS.withIdempotent(true));
            CompletableFuture<Void> told = response.thenRun(this::note);

            told.get(10, TimeUnit.SECONDS);
        }
        assertThat(seen).isNotEmpty().noneMatch(each -> each.contains(READING));
    }

    @Test
    void shouldReadABodyInBothFormsWhenItComesLate() throws Exception {
        server.always(headFirst());
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            assertThat(unit.modifyDataSync(modification()).getJobId()).isEqualTo("j");
            assertThat(unit.modifyDataSyncAsync(modification())
                            .get(10, TimeUnit.SECONDS)
                            .getJobId())
                    .isEqualTo("j");
            assertThat(server.openConnections()).isEqualTo(1);
        }
    }

    @Test
    void shouldHaveAThreadForTheCallersCodeWhenTheSettingsBringSome() {
        server.first(response(407, "", "Proxy-Authenticate: Basic realm=\"office\""));
        try (StarRocksSyncClient unit = clientOf(server)
                .endpoint("http://example.test")
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", server.port())))
                .configureHttpClient(settings -> settings.authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        note();
                        return new PasswordAuthentication("user", new char[] {'p'});
                    }
                }))
                .build()) {
            unit.modifyDataSync(modification());
        }
        assertThat(seen).containsExactly(OURS);
    }

    private void note() {
        seen.add(current());
    }

    private static String current() {
        return Thread.currentThread().getName();
    }
}
