package io.github.starrockssync.sandbox.time;

import io.github.starrockssync.sandbox.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How the clock is set, to the millisecond.
 *
 * @param offset from the machine's clock, while it runs
 * @param frozenAt the time that it shows while it is frozen; null while it runs
 */
public record ClockSetting(Duration offset, @Nullable Instant frozenAt) {

    /** Has one row at most. */
    public static final Table<ClockSetting> TABLE =
            new Table<>("clock", ClockSetting.class, setting -> Table.Keys.of(ClockSetting.ID, ""));

    static final String ID = "clock";

    static final ClockSetting OF_MACHINE = new ClockSetting(Duration.ZERO, null);

    public ClockSetting {
        offset = offset.truncatedTo(ChronoUnit.MILLIS);
        frozenAt = frozenAt == null ? null : frozenAt.truncatedTo(ChronoUnit.MILLIS);
    }

    static ClockSetting frozenAt(Instant now) {
        return new ClockSetting(Duration.ZERO, now);
    }

    static ClockSetting runningFrom(Instant now, Instant machineNow) {
        return new ClockSetting(Duration.between(machineNow, now), null);
    }

    boolean isFrozen() {
        return frozenAt != null;
    }

    Instant read(Instant machineNow) {
        return frozenAt == null ? machineNow.plus(offset) : frozenAt;
    }

    ClockSetting advancedBy(Duration duration) {
        return frozenAt == null ? new ClockSetting(offset.plus(duration), null) : frozenAt(frozenAt.plus(duration));
    }
}
