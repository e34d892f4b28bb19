package io.github.starrockssync.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that follows another one until it is set, frozen or advanced. Thread-safe. */
public final class SandboxClock implements InstantSource {

    private final InstantSource machine;
    private final ClockStore store;

    public SandboxClock(InstantSource machine, ClockStore store) {
        this.machine = machine;
        this.store = store;
    }

    @Override
    public Instant instant() {
        return store.load().read(machine.instant());
    }

    public boolean isFrozen() {
        return store.load().frozenAt() != null;
    }

    /** Stands still at the given time. */
    public void freezeAt(Instant now) {
        store.save(new ClockStore.Setting(Duration.ZERO, now));
    }

    /** Goes on from the given time. */
    public void runFrom(Instant now) {
        store.save(new ClockStore.Setting(Duration.between(machine.instant(), now), null));
    }

    /** Moves forward, whether frozen or not. */
    public void advance(Duration duration) {
        store.advance(duration);
    }

    /** Follows the machine again. */
    public void reset() {
        store.save(ClockStore.Setting.OF_MACHINE);
    }
}
