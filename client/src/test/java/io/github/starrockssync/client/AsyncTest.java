package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.jobQuery;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.response;
import static io.github.starrockssync.client.WireServer.responseKeepingAlive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.client.api.DataSyncApi.ModifyDataSyncRequest;
import io.github.starrockssync.client.call.Scheduler;
import io.github.starrockssync.client.error.NotFoundException;
import io.github.starrockssync.client.event.CallEvent;
import io.github.starrockssync.client.model.ModifyDataSyncResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsyncTest {
    private WireServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer().respondingWith(200, "{\"job_id\":\"j\"}", "X-Request-Id: 7f2a");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldReturnInBothForms() throws Exception {
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            assertThat(unit.modifyDataSyncAsync(modification()).get().getJobId())
                    .isEqualTo("j");

            var response = unit.sendAsync(modification()).get();
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.requestId()).isEqualTo("7f2a");
            assertThat(response.headers().firstValue("x-request-id")).contains("7f2a");
            assertThat(response.attempts()).isEqualTo(1);
            assertThat(response).hasToString("ApiResponse[200, request 7f2a]");
        }
    }

    @Test
    void shouldFailAsTheOtherFormThrows() {
        server.respondingWith(400, "{\"error_code\":\"DBS.200022\"}");
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            assertThatThrownBy(() -> unit.modifyDataSyncAsync(modification()).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> unit.modifyDataSyncAsync(new ModifyDataSyncRequest())
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldRefuseCallsWhenClosed() {
        StarRocksSyncClient unit = clientOf(server).build();
        unit.close();

        assertThatThrownBy(() -> unit.showGaussMySqlJobInfoAsync(jobQuery()).get())
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasMessageContaining("client is closed");
    }

    @Test
    void shouldDisconnectWhenCancelled() throws Exception {
        server.stallingAfter("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{");
        List<CallEvent> events = new CopyOnWriteArrayList<>();
        try (StarRocksSyncClient unit = clientOf(server).observer(events::add).build()) {
            CompletableFuture<ModifyDataSyncResponse> response = unit.modifyDataSyncAsync(modification());
            server.request();

            response.cancel(true);

            assertThat(server.sawDisconnect()).isTrue();
            assertThat(response).isCancelled();
        }
        assertThat(events).last().isInstanceOf(CallEvent.Cancelled.class);
    }

    @Test
    void shouldDisconnectWhenTheCallersOwnTimeIsOver() throws Exception {
        server.stallingAfter("");
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            CompletableFuture<ModifyDataSyncResponse> response = unit.modifyDataSyncAsync(modification());
            server.request();

            response.orTimeout(1, TimeUnit.MILLISECONDS);

            assertThatThrownBy(() -> response.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(TimeoutException.class);
            assertThat(server.sawDisconnect()).isTrue();
        }
    }

    @Test
    void shouldSendNothingMoreWhenCancelledBetweenAttempts() {
        List<Runnable> postponed = new CopyOnWriteArrayList<>();
        CountDownLatch waiting = new CountDownLatch(1);
        server.respondingWith(503, "");
        try (StarRocksSyncClient unit = clientOf(server)
                .scheduler(new Scheduler() {
                    @Override
                    public long nanoTime() {
                        return 0;
                    }

                    @Override
                    public void sleep(Duration delay) {
                        throw new AssertionError("a thread is held");
                    }

                    @Override
                    public void schedule(Duration delay, Runnable task) {
                        postponed.add(task);
                        waiting.countDown();
                    }
                })
                .build()) {
            CompletableFuture<?> response = unit.sendAsync(modification());
            assertThat(await(waiting)).isTrue();
            response.cancel(false);
            postponed.forEach(Runnable::run);
        }
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void shouldLeakNothingWhenAThousandCallsRunAtOnce() throws Exception {
        server.always(responseKeepingAlive(200, "{\"job_id\":\"j\"}"));
        StarRocksSyncClient unit = clientOf(server).build();
        List<CompletableFuture<ModifyDataSyncResponse>> responses = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            responses.add(unit.modifyDataSyncAsync(modification()));
        }
        // far from a thread for each, also on a loaded machine that starts them faster than they end
        assertThat(threads("starrocks-sync-client")).isLessThan(500);
        for (CompletableFuture<ModifyDataSyncResponse> response : responses) {
            assertThat(response.get(60, TimeUnit.SECONDS).getJobId()).isEqualTo("j");
        }
        unit.close();
        unit = null;

        assertThat(comesTrue(() -> threads("starrocks-sync-client") == 0)).isTrue();
        // before Java 21 connections end with the garbage collection of the client
        assertThat(comesTrue(() -> server.openConnections() == 0)).isTrue();
    }

    @Test
    void shouldKeepAConnectionWhenTheServerDoes() {
        server.always(responseKeepingAlive(200, "{}"));
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            for (int i = 0; i < 20; i++) {
                unit.modifyDataSync(modification());
                assertThat(server.openConnections()).isEqualTo(1);
            }
        }
    }

    @Test
    void shouldRetryWithoutHoldingTheCaller() throws Exception {
        server.first(response(503, ""), response(503, ""));
        try (StarRocksSyncClient unit = clientOf(server).build()) {
            assertThat(unit.modifyDataSyncAsync(modification()).get().getJobId())
                    .isEqualTo("j");
        }
        assertThat(server.requests()).isEqualTo(3);
    }

    private static boolean comesTrue(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return condition.getAsBoolean();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals(name))
                .count();
    }
}
