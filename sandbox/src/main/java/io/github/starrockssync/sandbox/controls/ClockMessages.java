package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.ClockReading;
import io.github.starrockssync.sandbox.time.SandboxClock;

/** The clock as it goes over the wire. */
final class ClockMessages {

    private ClockMessages() {}

    static ClockReading message(SandboxClock.Reading reading) {
        return new ClockReading().now(reading.now().toString()).frozen(reading.frozen());
    }
}
