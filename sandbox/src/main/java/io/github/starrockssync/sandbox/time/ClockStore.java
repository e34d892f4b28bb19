package io.github.starrockssync.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Remembers how the clock is set, for every sandbox that shares it. Keeps milliseconds. Thread-safe. */
public interface ClockStore {

    /**
     * How the clock is set.
     *
     * @param offset how far it is from the machine's, when it runs
     * @param frozenAt where it stands still; null when it runs
     */
    record Setting(Duration offset, @Nullable Instant frozenAt) {

        static final Setting OF_MACHINE = new Setting(Duration.ZERO, null);

        Instant read(Instant machineNow) {
            return frozenAt == null ? machineNow.plus(offset) : frozenAt;
        }
    }

    /** The setting as it is at this moment: a cached one would let a sandbox miss what was set through another. */
    Setting load();

    void save(Setting setting);

    /** Moves the clock forward, whether frozen or not. Two at once both count. */
    void advance(Duration duration);
}
