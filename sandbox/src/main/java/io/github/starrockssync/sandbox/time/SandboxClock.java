package io.github.starrockssync.sandbox.time;

import io.github.starrockssync.sandbox.time.ClockStore.Setting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A clock that follows another one until it is set, frozen or advanced. It shows milliseconds, as states are exported with no
 * smaller parts. Thread-safe.
 */
public final class SandboxClock implements InstantSource {

    /** The furthest that it can be set or advanced to: what starts then still ends in a year of four digits. */
    public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final InstantSource machine;
    private final ClockStore store;

    public SandboxClock(InstantSource machine, ClockStore store) {
        this.machine = () -> machine.instant().truncatedTo(ChronoUnit.MILLIS);
        this.store = store;
    }

    /**
     * What the clock shows.
     *
     * @param frozen whether it stands still
     */
    public record Reading(Instant now, boolean frozen) {}

    @Override
    public Instant instant() {
        return reading().now();
    }

    public Reading reading() {
        return reading(store.load());
    }

    /**
     * Goes on, or stands still, from a time.
     *
     * @param now null for where the clock is
     * @param frozen whether it shall stand still; null for as it does
     * @throws ClockRangeException if the time is after {@link #LATEST}
     */
    public Reading set(@Nullable Instant now, @Nullable Boolean frozen) {
        if (now != null) {
            requireInRange(now);
        }
        return reading(store.change(setting -> {
            Instant machineNow = machine.instant();
            Instant from = now == null ? setting.read(machineNow) : now.truncatedTo(ChronoUnit.MILLIS);
            boolean still = frozen == null ? setting.isFrozen() : frozen;
            return still ? Setting.standingAt(from) : Setting.runningFrom(from, machineNow);
        }));
    }

    /**
     * Moves forward, whether frozen or not.
     *
     * @throws ClockRangeException if it would be after {@link #LATEST}; it stays where it is then
     */
    public Reading advance(Duration duration) {
        return reading(store.change(setting -> {
            Setting advanced = setting.advancedBy(duration);
            requireInRange(advanced.read(machine.instant()));
            return advanced;
        }));
    }

    /** Follows the machine again. */
    public void reset() {
        store.change(setting -> Setting.OF_MACHINE);
    }

    private Reading reading(Setting setting) {
        return new Reading(setting.read(machine.instant()), setting.isFrozen());
    }

    private static void requireInRange(Instant now) {
        if (now.isAfter(LATEST)) {
            throw new ClockRangeException();
        }
    }
}
