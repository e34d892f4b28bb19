package io.github.starrockssync.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.store.ClockTable;
import io.github.starrockssync.sandbox.store.Database;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SandboxClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Instant machine = NOON;
    private final Database database = Database.inMemory().open();
    private final SandboxClock unit = clock();

    private SandboxClock clock() {
        return new SandboxClock(() -> machine, new ClockTable(database));
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void shouldFollowTheMachineUntilItIsSet() {
        machine = NOON.plusSeconds(1);
        assertThat(unit.instant()).isEqualTo(NOON.plusSeconds(1));
        assertThat(unit.isFrozen()).isFalse();
    }

    @Test
    void shouldStandStillWhenFrozenAndMoveOnlyWhenAdvanced() {
        unit.freezeAt(NOON.minusSeconds(60));
        machine = NOON.plusSeconds(100);
        assertThat(unit.instant()).isEqualTo(NOON.minusSeconds(60));
        unit.advance(Duration.ofSeconds(5));
        assertThat(unit.instant()).isEqualTo(NOON.minusSeconds(55));
        assertThat(unit.isFrozen()).isTrue();
    }

    @Test
    void shouldGoOnFromTheGivenTimeWhenSetToRun() {
        unit.runFrom(NOON.plusSeconds(3600));
        unit.advance(Duration.ofSeconds(1));
        machine = NOON.plusSeconds(2);
        assertThat(unit.instant()).isEqualTo(NOON.plusSeconds(3603));
    }

    @Test
    void shouldRunAgainWhenReleasedAfterItWasFrozen() {
        unit.freezeAt(NOON.minusSeconds(60));
        unit.runFrom(unit.instant());
        machine = NOON.plusSeconds(10);
        assertThat(unit.instant()).isEqualTo(NOON.minusSeconds(50));
        assertThat(unit.isFrozen()).isFalse();
    }

    @Test
    void shouldFollowTheMachineAgainWhenReset() {
        unit.freezeAt(NOON.minusSeconds(60));
        unit.reset();
        assertThat(unit.instant()).isEqualTo(NOON);
        assertThat(unit.isFrozen()).isFalse();
    }

    @Test
    void shouldShowTheSameTimeAtOnceWhenSetThroughAnotherSandbox() {
        assertThat(unit.instant()).isEqualTo(NOON);
        clock().freezeAt(NOON.minusSeconds(60));
        assertThat(unit.instant()).isEqualTo(NOON.minusSeconds(60));
        assertThat(unit.isFrozen()).isTrue();
    }
}
