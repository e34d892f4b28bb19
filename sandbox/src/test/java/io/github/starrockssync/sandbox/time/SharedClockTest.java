package io.github.starrockssync.sandbox.time;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.store.Store;
import io.github.starrockssync.sandbox.store.StoreKind;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A clock that many set and advance at once. */
final class SharedClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int CALLERS = 8;
    private static final int CALLS_OF_EACH = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void shouldCountEveryAdvanceWhenOthersSetTheClock(StoreKind kind) throws Exception {
        try (Store store = kind.openFor(directory)) {
            assertEveryAdvanceCounts(List.of(clockOf(store)));
        }
    }

    @Test
    void shouldCountEveryAdvanceWhenTwoSandboxesShareTheClock() throws Exception {
        try (Store one = StoreKind.POSTGRES.openFor(directory);
                Store other = StoreKind.POSTGRES.openFor(directory)) {
            assertEveryAdvanceCounts(List.of(clockOf(one), clockOf(other)));
        }
    }

    /** Every other caller freezes the clock where it is, which must not take back what the rest advances. */
    private void assertEveryAdvanceCounts(List<SandboxClock> clocks) throws Exception {
        clocks.get(0).set(NOON, true);
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        List<Future<?>> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            SandboxClock clock = clocks.get(caller / 2 % clocks.size());
            boolean advances = caller % 2 == 0;
            callers.add(threads.submit(() -> {
                start.await(10, SECONDS);
                for (int call = 0; call < CALLS_OF_EACH; call++) {
                    SandboxClock.Reading reading =
                            patiently(() -> advances ? clock.advance(Duration.ofSeconds(1)) : clock.set(null, true));
                    assertThat(reading.frozen()).isTrue();
                }
                return null;
            }));
        }
        for (Future<?> caller : callers) {
            caller.get(30, SECONDS);
        }
        assertThat(clocks.get(0).instant()).isEqualTo(NOON.plusSeconds(CALLERS / 2 * CALLS_OF_EACH));
    }

    /** Retries after a conflict, as a caller does. */
    private static SandboxClock.Reading patiently(Supplier<SandboxClock.Reading> call) {
        while (true) {
            try {
                return call.get();
            } catch (ServiceException refused) {
                assertThat(refused.error()).isEqualTo(ApiError.OPERATION_IN_PROGRESS);
            }
        }
    }

    private static SandboxClock clockOf(Store store) {
        return new SandboxClock(() -> NOON, store);
    }
}
