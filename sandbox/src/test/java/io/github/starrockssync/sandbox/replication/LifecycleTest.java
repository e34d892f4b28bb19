package io.github.starrockssync.sandbox.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.replication.Lifecycle.Stage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LifecycleTest {

    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration FULL_SYNC = Duration.ofSeconds(100);

    @Test
    void shouldWaitUntilTheStartTakesEffect() {
        assertThat(Lifecycle.CREATED.stageAt(START, FULL_SYNC)).isEqualTo(Stage.WAIT);
        Lifecycle unit = Lifecycle.CREATED.started(START);
        assertThat(unit.stageAt(START.minusMillis(1), FULL_SYNC)).isEqualTo(Stage.WAIT);
        assertThat(unit.percentAt(START.minusMillis(1), FULL_SYNC)).isZero();
        assertThat(unit.stageAt(START, FULL_SYNC)).isEqualTo(Stage.FULL);
    }

    @Test
    void shouldProgressFromFullToIncremental() {
        Lifecycle unit = Lifecycle.CREATED.started(START);
        assertThat(unit.percentAt(at(34), FULL_SYNC)).isEqualTo(34);
        assertThat(unit.stageAt(at(99), FULL_SYNC)).isEqualTo(Stage.FULL);
        assertThat(unit.stageAt(at(100), FULL_SYNC)).isEqualTo(Stage.INCREMENTAL);
        assertThat(unit.percentAt(at(100_000), FULL_SYNC)).isEqualTo(100);
    }

    @Test
    void shouldBeIncrementalAtOnceWhenFullSynchronizationTakesNoTime() {
        assertThat(Lifecycle.CREATED.started(START).stageAt(START, Duration.ZERO))
                .isEqualTo(Stage.INCREMENTAL);
    }

    @Test
    void shouldStandStillInAPauseAndGoOnAfterIt() {
        Lifecycle unit = Lifecycle.CREATED.started(START).paused(at(30));
        assertThat(unit.stageAt(at(29), FULL_SYNC)).isEqualTo(Stage.FULL);
        assertThat(unit.stageAt(at(30), FULL_SYNC)).isEqualTo(Stage.PAUSED);
        assertThat(unit.percentAt(at(80), FULL_SYNC)).isEqualTo(30);

        Lifecycle resumed = unit.resumed(at(90));
        assertThat(resumed.stageAt(at(89), FULL_SYNC)).isEqualTo(Stage.PAUSED);
        assertThat(resumed.stageAt(at(90), FULL_SYNC)).isEqualTo(Stage.FULL);
        assertThat(resumed.percentAt(at(100), FULL_SYNC)).isEqualTo(40);
    }

    @Test
    void shouldCountEveryPauseWhenThereAreSeveral() {
        Lifecycle unit = Lifecycle.CREATED
                .started(START)
                .paused(at(10))
                .resumed(at(20))
                .paused(at(30))
                .resumed(at(50));
        assertThat(unit.percentAt(at(35), FULL_SYNC)).isEqualTo(20);
        assertThat(unit.percentAt(at(60), FULL_SYNC)).isEqualTo(30);
    }

    @Test
    void shouldBeIncrementalAgainWhenPausedAfterTheFullSynchronization() {
        Lifecycle unit = Lifecycle.CREATED.started(START).paused(at(150)).resumed(at(160));
        assertThat(unit.percentAt(at(155), FULL_SYNC)).isEqualTo(100);
        assertThat(unit.stageAt(at(160), FULL_SYNC)).isEqualTo(Stage.INCREMENTAL);
    }

    @Test
    void shouldBeCancelledAtOnceWhenDeleted() {
        assertThat(Lifecycle.CREATED.started(START).deleted(at(200)).stageAt(at(150), FULL_SYNC))
                .isEqualTo(Stage.CANCELLED);
    }

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }
}
