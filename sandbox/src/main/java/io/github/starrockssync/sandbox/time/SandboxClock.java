package io.github.starrockssync.sandbox.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that follows another one until it is set, frozen or advanced. Thread-safe. */
public final class SandboxClock implements InstantSource {

    private final InstantSource machine;
    private final AtomicReference<Setting> setting = new AtomicReference<>(new Running(Duration.ZERO));

    public SandboxClock(InstantSource machine) {
        this.machine = machine;
    }

    /** Follows the clock of this machine. */
    public static SandboxClock ofMachine() {
        return new SandboxClock(Clock.systemUTC());
    }

    @Override
    public Instant instant() {
        return setting.get().read(machine.instant());
    }

    public boolean isFrozen() {
        return setting.get() instanceof Frozen;
    }

    /** Stands still at the given time. */
    public void freezeAt(Instant now) {
        setting.set(new Frozen(now));
    }

    /** Goes on from the given time. */
    public void runFrom(Instant now) {
        setting.set(new Running(Duration.between(machine.instant(), now)));
    }

    /** Moves forward, whether frozen or not. */
    public void advance(Duration duration) {
        setting.updateAndGet(current -> current.plus(duration));
    }

    /** Follows the machine again. */
    public void reset() {
        setting.set(new Running(Duration.ZERO));
    }

    private sealed interface Setting {
        Instant read(Instant machineNow);

        Setting plus(Duration duration);
    }

    private record Running(Duration offset) implements Setting {
        @Override
        public Instant read(Instant machineNow) {
            return machineNow.plus(offset);
        }

        @Override
        public Setting plus(Duration duration) {
            return new Running(offset.plus(duration));
        }
    }

    private record Frozen(Instant at) implements Setting {
        @Override
        public Instant read(Instant machineNow) {
            return at;
        }

        @Override
        public Setting plus(Duration duration) {
            return new Frozen(at.plus(duration));
        }
    }
}
