package io.github.starrockssync.sandbox.time;

import io.github.starrockssync.sandbox.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A clock that follows the machine's until it is set, frozen or advanced. It has millisecond precision, like exported states.
 * Every sandbox on the same store has the same clock. Thread-safe.
 */
public final class SandboxClock implements InstantSource {

    /** Maximum time: what starts then still ends in a year of four digits. */
    public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final InstantSource machine;
    private final Store store;

    public SandboxClock(InstantSource machine, Store store) {
        this.machine = () -> machine.instant().truncatedTo(ChronoUnit.MILLIS);
        this.store = store;
    }

    /**
     * The state of the clock.
     *
     * @param frozen whether the clock is frozen
     */
    public record Reading(Instant now, boolean frozen) {}

    @Override
    public Instant instant() {
        return reading().now();
    }

    public Reading reading() {
        return reading(store.read(SandboxClock::setting));
    }

    /**
     * Sets the time, and freezes the clock or lets it run.
     *
     * @param now null to keep the current time
     * @param frozen null to leave the clock as it is, frozen or running
     * @throws ClockRangeException if the time is after {@link #LATEST}
     */
    public Reading set(@Nullable Instant now, @Nullable Boolean frozen) {
        if (now != null) {
            requireInRange(now);
        }
        return reading(change(setting -> {
            Instant machineNow = machine.instant();
            Instant from = now == null ? setting.read(machineNow) : now.truncatedTo(ChronoUnit.MILLIS);
            boolean freeze = frozen == null ? setting.isFrozen() : frozen;
            return freeze ? ClockSetting.frozenAt(from) : ClockSetting.runningFrom(from, machineNow);
        }));
    }

    /**
     * Advances the clock, whether frozen or running.
     *
     * @throws ClockRangeException if the time would be after {@link #LATEST}; the clock is not changed
     */
    public Reading advance(Duration duration) {
        return reading(change(setting -> {
            ClockSetting advanced = setting.advancedBy(duration);
            requireInRange(advanced.read(machine.instant()));
            return advanced;
        }));
    }

    /** Follows the machine's clock again. */
    public void reset() {
        change(setting -> ClockSetting.OF_MACHINE);
    }

    /** Not cached, because another sandbox may set the clock. Concurrent changes all take effect. */
    private static ClockSetting setting(Store.Snapshot rows) {
        return rows.find(ClockSetting.TABLE, ClockSetting.ID).orElse(ClockSetting.OF_MACHINE);
    }

    private ClockSetting change(UnaryOperator<ClockSetting> operator) {
        return store.change(rows -> {
            ClockSetting changed = operator.apply(setting(rows));
            rows.put(ClockSetting.TABLE, changed);
            return changed;
        });
    }

    private Reading reading(ClockSetting setting) {
        return new Reading(setting.read(machine.instant()), setting.isFrozen());
    }

    private static void requireInRange(Instant now) {
        if (now.isAfter(LATEST)) {
            throw new ClockRangeException();
        }
    }
}
