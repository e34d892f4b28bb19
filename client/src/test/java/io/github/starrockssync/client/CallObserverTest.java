package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.starrockssync.client.error.ThrottledException;
import io.github.starrockssync.client.event.CallEvent;
import io.github.starrockssync.client.event.CallObserver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallObserverTest {
    private final List<CallEvent> events = new CopyOnWriteArrayList<>();
    private final CapturedLog log = new CapturedLog();
    private WireServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer().respondingWith(200, "{}", "X-Request-Id: 7f2a");
    }

    @AfterEach
    void stop() {
        server.close();
        log.close();
    }

    @Test
    void shouldTellEachStepOfACallAndLogOneLine() {
        server.first(response(429, "", "Retry-After: 3"));
        try (StarRocksSyncClient unit =
                clientOf(server).observer(events::add).random(() -> 0).build()) {
            unit.modifyDataSync(modification());
        }

        assertThat(events)
                .extracting(each -> each.getClass().getSimpleName() + each.attempt())
                .containsExactly(
                        "Started0",
                        "AttemptStarted1",
                        "ResponseReceived1",
                        "WillRetry1",
                        "AttemptStarted2",
                        "ResponseReceived2",
                        "Ended2");
        assertThat(events)
                .extracting(CallEvent::call)
                .containsOnly(events.get(0).call());
        assertThat(events.get(0).call().path())
                .isEqualTo("/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication");
        assertThat(events.get(0).call().host()).isEqualTo("127.0.0.1:" + server.port());
        CallEvent.WillRetry retry = (CallEvent.WillRetry) events.get(3);
        assertThat(retry.failure()).isInstanceOf(ThrottledException.class);
        assertThat(retry.delay()).isEqualTo(Duration.ofSeconds(3));
        CallEvent.Ended end = (CallEvent.Ended) events.get(6);
        assertThat(end.status()).isEqualTo(200);
        assertThat(end.requestId()).isEqualTo("7f2a");
        assertThat(end.failure()).isNull();
        assertThat(end.duration()).isEqualTo(Duration.ofSeconds(3));
        assertThat(log.lines()).containsExactly("FINE 200 on modifyDataSync (request 7f2a) [attempt 2, 3000 ms]");
    }

    @Test
    void shouldTellTheFailureThatTheCallerGets() {
        server.respondingWith(400, "{\"error_code\":\"DBS.200022\"}");
        try (StarRocksSyncClient unit = clientOf(server).observer(events::add).build()) {
            Throwable thrown = catchThrowable(() -> unit.modifyDataSync(modification()));

            assertThat(((CallEvent.Ended) events.get(3)).failure()).isSameAs(thrown);
            assertThat(log.lines()).containsExactly("FINE " + thrown.getMessage() + " [attempt 1, 0 ms]");
        }
    }

    @Test
    void shouldTellNothingWhenTheRequestCannotBeSent() {
        try (StarRocksSyncClient unit = clientOf(server).observer(events::add).build()) {
            catchThrowable(() -> unit.modifyDataSync(modification().withInstanceId(null)));
        }
        assertThat(events).isEmpty();
        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("whatABrokenObserverThrows")
    void shouldSucceedWhenAnObserverFails(Throwable thrown) {
        try (StarRocksSyncClient unit = clientOf(server)
                .observer(event -> {
                    throw CallObserverTest.<RuntimeException>unchecked(thrown);
                })
                .observer(events::add)
                .build()) {
            assertThat(unit.send(modification()).status()).isEqualTo(200);
            assertThat(unit.sendAsync(modification()).join().status()).isEqualTo(200);
        }
        assertThat(events).hasSize(8);
        assertThat(log.toString()).contains("WARNING an observer failed on modifyDataSync (PUT ", "broken observer");
    }

    static Stream<Throwable> whatABrokenObserverThrows() {
        return Stream.of(new IllegalStateException("broken observer"), new StackOverflowError("broken observer"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void shouldCountCallsInTenLines() {
        Map<String, LongAdder> calls = new ConcurrentHashMap<>();
        CallObserver metrics = event -> {
            if (event instanceof CallEvent.Ended ended) {
                String outcome = ended.failure() == null
                        ? "success"
                        : ended.failure().getClass().getSimpleName();
                calls.computeIfAbsent(ended.call().operationId() + " " + outcome, any -> new LongAdder())
                        .increment();
            }
        };
        server.first(response(200, "{}"), response(404, ""));
        try (StarRocksSyncClient unit = clientOf(server).observer(metrics).build()) {
            unit.modifyDataSync(modification());
            catchThrowable(() -> unit.modifyDataSync(modification()));
        }
        assertThat(calls).containsOnlyKeys("modifyDataSync success", "modifyDataSync NotFoundException");
    }
}
