package io.github.starrockssync.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starrockssync.sandbox.store.HeapStore;
import io.github.starrockssync.sandbox.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SandboxClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Instant machine = NOON;
    private final Store store = new HeapStore();
    private final SandboxClock unit = clock();

    private SandboxClock clock() {
        return new SandboxClock(() -> machine, store);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void shouldFollowTheMachineUntilItIsSet() {
        machine = NOON.plusSeconds(1);
        assertThat(unit.instant()).isEqualTo(NOON.plusSeconds(1));
        assertThat(unit.reading().frozen()).isFalse();
    }

    @Test
    void shouldShowMillisecondsWhenTheMachineIsMoreExact() {
        machine = NOON.plusNanos(1_999_999);
        assertThat(unit.instant()).isEqualTo(NOON.plusMillis(1));
        assertThat(unit.set(NOON.plusNanos(2_999_999), true).now()).isEqualTo(NOON.plusMillis(2));
    }

    @Test
    void shouldStandStillWhenFrozenAndMoveOnlyWhenAdvanced() {
        unit.set(NOON.minusSeconds(60), true);
        machine = NOON.plusSeconds(100);
        assertThat(unit.instant()).isEqualTo(NOON.minusSeconds(60));
        unit.advance(Duration.ofSeconds(5));
        assertThat(unit.instant()).isEqualTo(NOON.minusSeconds(55));
        assertThat(unit.reading().frozen()).isTrue();
    }

    @Test
    void shouldGoOnFromTheGivenTimeWhenSetToRun() {
        unit.set(NOON.plusSeconds(3600), false);
        unit.advance(Duration.ofSeconds(1));
        machine = NOON.plusSeconds(2);
        assertThat(unit.instant()).isEqualTo(NOON.plusSeconds(3603));
    }

    @Test
    void shouldRunAgainWhenReleasedAfterItWasFrozen() {
        unit.set(NOON.minusSeconds(60), true);
        unit.set(null, false);
        machine = NOON.plusSeconds(10);
        assertThat(unit.instant()).isEqualTo(NOON.minusSeconds(50));
        assertThat(unit.reading().frozen()).isFalse();
    }

    @Test
    void shouldFollowTheMachineAgainWhenReset() {
        unit.set(NOON.minusSeconds(60), true);
        unit.reset();
        assertThat(unit.instant()).isEqualTo(NOON);
        assertThat(unit.reading().frozen()).isFalse();
    }

    @Test
    void shouldShowTheSameTimeAtOnceWhenSetThroughAnotherSandbox() {
        assertThat(unit.instant()).isEqualTo(NOON);
        clock().set(NOON.minusSeconds(60), true);
        assertThat(unit.instant()).isEqualTo(NOON.minusSeconds(60));
        assertThat(unit.reading().frozen()).isTrue();
    }

    @Test
    void shouldKeepWhatIsNotSet() {
        unit.set(NOON.minusSeconds(60), true);
        assertThat(unit.set(NOON.plusSeconds(60), null))
                .isEqualTo(new SandboxClock.Reading(NOON.plusSeconds(60), true));
        unit.set(null, false);
        assertThat(unit.set(NOON, null)).isEqualTo(new SandboxClock.Reading(NOON, false));
    }

    @Test
    void shouldGoAsFarAsItsLatestTime() {
        assertThat(unit.set(SandboxClock.LATEST, true).now()).isEqualTo(SandboxClock.LATEST);
        unit.set(SandboxClock.LATEST.minusSeconds(5), null);
        assertThat(unit.advance(Duration.ofSeconds(5)).now()).isEqualTo(SandboxClock.LATEST);
        unit.set(SandboxClock.LATEST.minusSeconds(5), false);
        assertThat(unit.advance(Duration.ofSeconds(5)).now()).isEqualTo(SandboxClock.LATEST);
    }

    @Test
    void shouldStayWhereItIsWhenAskedToGoBeyondItsLatestTime() {
        assertThatThrownBy(() -> unit.set(SandboxClock.LATEST.plusMillis(1), null))
                .isInstanceOf(ClockRangeException.class)
                .hasMessageContaining("9999-01-01T00:00:00Z");
        assertThat(unit.instant()).isEqualTo(NOON);
        for (boolean frozen : List.of(true, false)) {
            unit.set(SandboxClock.LATEST.minusSeconds(5), frozen);
            assertThatThrownBy(() -> unit.advance(Duration.ofMillis(5001))).isInstanceOf(ClockRangeException.class);
            assertThat(unit.instant()).isEqualTo(SandboxClock.LATEST.minusSeconds(5));
        }
    }

    /** Nobody sets it then: it runs on by itself. */
    @Test
    void shouldFreezeWhereItIsWhenItHasRunBeyondItsLatestTime() {
        unit.set(SandboxClock.LATEST, false);
        machine = NOON.plusSeconds(7);
        assertThat(unit.set(null, true).now()).isEqualTo(SandboxClock.LATEST.plusSeconds(7));
    }
}
