package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.modification;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.readme.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says of threads, over TLS. */
class TlsThreadsTest {
    private static final int CALLS = 50;

    @Test
    void shouldHoldNoThreadWhileCallsWaitForTheirResponses(@TempDir Path directory) throws Exception {
        TestKeys keys = TestKeys.in(directory);
        CountDownLatch arrived = new CountDownLatch(CALLS);
        CountDownLatch release = new CountDownLatch(1);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CALLS);
        ExecutorService serving = Executors.newCachedThreadPool();
        server.setExecutor(serving);
        server.setHttpsConfigurator(new HttpsConfigurator(keys.ofServer()));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            arrived.countDown();
            await(release);
            byte[] body = {'{', '}'};
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        StarRocksSyncClientBuilder builder = StarRocksSyncClient.builder()
                .endpoint("https://127.0.0.1:" + server.getAddress().getPort())
                .projectId(Samples.PROJECT)
                .credentials(Credentials.token(Samples.TOKEN));
        Settings.tls(builder, keys.certificateOf("authority"), keys.keyOf("client"), TestKeys.PASSWORD);
        try (StarRocksSyncClient unit = builder.build()) {
            List<CompletableFuture<?>> calls = IntStream.range(0, CALLS)
                    .<CompletableFuture<?>>mapToObj(i -> unit.modifyDataSyncAsync(modification()))
                    .toList();
            assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();

            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10); busyWorkers() > 0; ) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.onSpinWait();
            }
            release.countDown();
            CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        } finally {
            release.countDown();
            server.stop(0);
            serving.shutdown();
        }
    }

    /** Workers that have something to do, be it to wait; an idle one is in its pool. */
    private static long busyWorkers() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().equals("starrocks-sync-client"))
                .filter(each -> each.getValue().length > 0)
                .filter(each -> Arrays.stream(each.getValue())
                        .noneMatch(frame -> frame.getMethodName().equals("getTask")))
                .count();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
