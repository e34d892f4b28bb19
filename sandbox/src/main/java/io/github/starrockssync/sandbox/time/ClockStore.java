package io.github.starrockssync.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Remembers how the clock is set, for every sandbox that shares it. Thread-safe. */
public interface ClockStore {

    /**
     * How the clock is set, to the millisecond.
     *
     * @param offset how far it is from the machine's, when it runs
     * @param frozenAt where it stands still; null when it runs
     */
    record Setting(Duration offset, @Nullable Instant frozenAt) {

        public static final Setting OF_MACHINE = new Setting(Duration.ZERO, null);

        public Setting {
            offset = offset.truncatedTo(ChronoUnit.MILLIS);
            frozenAt = frozenAt == null ? null : frozenAt.truncatedTo(ChronoUnit.MILLIS);
        }

        static Setting standingAt(Instant now) {
            return new Setting(Duration.ZERO, now);
        }

        static Setting runningFrom(Instant now, Instant machineNow) {
            return new Setting(Duration.between(machineNow, now), null);
        }

        boolean isFrozen() {
            return frozenAt != null;
        }

        Instant read(Instant machineNow) {
            return frozenAt == null ? machineNow.plus(offset) : frozenAt;
        }

        Setting advancedBy(Duration duration) {
            return frozenAt == null ? new Setting(offset.plus(duration), null) : standingAt(frozenAt.plus(duration));
        }
    }

    /** The setting as it is at this moment: a cached one would let a sandbox miss what was set through another. */
    Setting load();

    /**
     * Replaces the setting by what is made of it. Two at once both count: one sees what the other has made.
     *
     * @param change without effects, because it may be tried again; nothing is changed if it throws
     * @return the new setting
     */
    Setting change(UnaryOperator<Setting> change);
}
