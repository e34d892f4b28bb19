package io.github.starrockssync.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SandboxClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Instant machine = NOON;
    private final SandboxClock unit = new SandboxClock(() -> machine);

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
    void shouldFollowTheMachineAgainWhenReset() {
        unit.freezeAt(NOON.minusSeconds(60));
        unit.reset();
        assertThat(unit.instant()).isEqualTo(NOON);
        assertThat(unit.isFrozen()).isFalse();
    }
}
