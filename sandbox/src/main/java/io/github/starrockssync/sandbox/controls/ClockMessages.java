package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.ClockReading;
import io.github.starrockssync.sandbox.time.SandboxClock;

/** Maps the clock. */
final class ClockMessages {

    private ClockMessages() {}

    static ClockReading message(SandboxClock.Reading reading) {
        return new ClockReading().now(reading.now().toString()).frozen(reading.frozen());
    }
}
