package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.NOON;
import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.starrockssync.client.call.ApiCall;
import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.event.CallEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors of the JVM reach the caller as they are, never as a future that nobody completes. */
class FatalErrorTest {
    private final StackOverflowError error = new StackOverflowError("deep");
    private final List<CallEvent> events = new CopyOnWriteArrayList<>();
    private WireServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer().respondingWith(200, "{}").first(response(503, ""));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The clock is read for each attempt, and for each response. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void shouldEndTheCallWithTheError(int reading) {
        try (StarRocksSyncClient unit = clientFailingAt(reading)) {
            assertThat(catchThrowable(() -> unit.modifyDataSync(modification())))
                    .isSameAs(error);
        }
        assertThatObserversSawTheEnd();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void shouldFailTheFutureWithTheError(int reading) {
        try (StarRocksSyncClient unit = clientFailingAt(reading)) {
            CompletableFuture<?> future = unit.sendAsync(modification());

            assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS)).cause().isSameAs(error);
        }
        assertThatObserversSawTheEnd();
    }

    @Test
    void shouldFailTheFutureWhenTheRequestCannotBeDescribed() {
        ApiRequest<Void> broken = new ApiRequest<>() {
            @Override
            public String operationId() {
                return "broken";
            }

            @Override
            public ApiCall<Void> toCall() {
                throw error;
            }
        };
        try (StarRocksSyncClient unit = clientFailingAt(0)) {
            assertThat(unit.sendAsync(broken)).isCompletedExceptionally();
            assertThat(unit.sendAsync(ApiCall.to("fine", "GET", "/v3", new TypeReference<Void>() {})
                            .build()))
                    .succeedsWithin(10, TimeUnit.SECONDS);
        }
    }

    private void assertThatObserversSawTheEnd() {
        assertThat(events).filteredOn(each -> each instanceof CallEvent.Ended).hasSize(1);
        assertThat(events.get(events.size() - 1))
                .isInstanceOfSatisfying(
                        CallEvent.Ended.class, end -> assertThat(end.failure()).isSameAs(error));
    }

    private StarRocksSyncClient clientFailingAt(int reading) {
        AtomicInteger readings = new AtomicInteger();
        return clientOf(server)
                .observer(events::add)
                .clock(new Clock() {
                    @Override
                    public Instant instant() {
                        if (readings.incrementAndGet() == reading) {
                            throw error;
                        }
                        return NOON.instant();
                    }

                    @Override
                    public ZoneId getZone() {
                        return NOON.getZone();
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        throw new AssertionError("nobody needs another zone");
                    }
                })
                .build();
    }
}
