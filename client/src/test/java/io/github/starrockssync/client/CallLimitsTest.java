package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.jobQuery;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.starrockssync.client.auth.Credentials;
import io.github.starrockssync.client.error.ConnectionException;
import io.github.starrockssync.client.error.ThrottledException;
import io.github.starrockssync.client.error.TimedOutException;
import io.github.starrockssync.client.event.CallEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time of a call, whatever it waits for. */
class CallLimitsTest {
    private final SkippedTime time = new SkippedTime();
    private WireServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private StarRocksSyncClientBuilder builder() {
        return clientOf(server).scheduler(time).random(() -> 0);
    }

    @Test
    void shouldReportTheThrottlingWhenTheNextAttemptWouldHaveNoTime() {
        server.respondingWith(429, "", "Retry-After: 7");
        try (StarRocksSyncClient unit =
                builder().callTimeout(Duration.ofMillis(7020)).build()) {
            ThrottledException failure =
                    catchThrowableOfType(ThrottledException.class, () -> unit.modifyDataSync(modification()));
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
            assertThat(failure.mayHaveBeenApplied()).isFalse();
        }
        try (StarRocksSyncClient unit =
                builder().callTimeout(Duration.ofSeconds(8)).build()) {
            ThrottledException failure =
                    catchThrowableOfType(ThrottledException.class, () -> unit.modifyDataSync(modification()));
            assertThat(failure.attempts()).isEqualTo(2);
        }
    }

    @Test
    void shouldWaitAsLongAsTheServiceAsksWhenThatFitsIntoTheCall() {
        server.respondingWith(429, "", "Retry-After: 60");
        try (StarRocksSyncClient unit = builder().build()) {
            assertThatThrownBy(() -> unit.modifyDataSync(modification())).isInstanceOf(ThrottledException.class);
        }
        assertThat(time.delays()).containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"181", "999999999"})
    void shouldFailAtOnceWhenTheServiceAsksForMoreThanTheCallHas(String seconds) {
        server.respondingWith(503, "", "Retry-After: " + seconds);
        try (StarRocksSyncClient unit = builder().build()) {
            assertThatThrownBy(() -> unit.modifyDataSync(modification())).hasMessageContaining("503 on modifyDataSync");
        }
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void shouldEndTheFutureWhenTheProviderNeverReturns() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        List<CallEvent> events = new CopyOnWriteArrayList<>();
        try (StarRocksSyncClient unit = builder()
                .credentials(() -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Credentials.token("t");
                })
                .observer(events::add)
                .callTimeout(Duration.ofMillis(200))
                .build()) {
            CompletableFuture<?> future = unit.modifyDataSyncAsync(modification());

            TimedOutException failure = catchThrowableOfType(TimedOutException.class, () -> Futures.ended(future));

            assertThat(failure).hasMessageContaining("within the call's PT0.2S");
            assertThat(failure.mayHaveBeenApplied()).isFalse();
            assertThat(events).hasSize(2).last().isInstanceOf(CallEvent.Ended.class);
            release.countDown();
        }
        assertThat(server.sawNothing()).isTrue();
    }

    @Test
    void shouldEndEveryCallThatHasBegun() {
        List<CallEvent> events = new CopyOnWriteArrayList<>();
        try (StarRocksSyncClient unit = StarRocksSyncClient.builder()
                .endpoint(server.address())
                .credentials(() -> {
                    throw new IllegalStateException("no vault");
                })
                .observer(events::add)
                .build()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> unit.showGaussMySqlJobInfo(jobQuery()))
                        .hasMessage("the credentials provider failed");
            }
        }
        assertThat(events)
                .extracting(each -> each.getClass().getSimpleName())
                .containsExactly("Started", "Ended", "Started", "Ended", "Started", "Ended");
    }

    @Test
    void shouldNameTheHostWhenItIsUnknownOrRefuses() {
        try (StarRocksSyncClient unit =
                builder().endpoint("https://gaussdb.cn-nroth-4.invalid").build()) {
            assertThatThrownBy(() -> unit.modifyDataSync(modification()))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageStartingWith(
                            "no response on modifyDataSync at gaussdb.cn-nroth-4.invalid after 4 attempts:");
        }
        server.close();
        try (StarRocksSyncClient unit = builder().build()) {
            assertThatThrownBy(() -> unit.modifyDataSync(modification())).hasMessageContaining(" at " + server.host());
        }
    }

    @Test
    void shouldReadOneValueWhereTheContractHasAList() {
        server.always(response(200, "{\"table_infos\":{\"table_name\":\"orders\"}}"));
        try (StarRocksSyncClient unit = builder().build()) {
            assertThat(
                            unit.listStarRocksDataReplicationConfig(new io.github.starrockssync.client.api.DataSyncApi
                                                    .ListStarRocksDataReplicationConfigRequest()
                                            .withInstanceId(Samples.INSTANCE)
                                            .withTaskName("sync_sales"))
                                    .getTableInfos())
                    .hasSize(1);
        }
    }
}
