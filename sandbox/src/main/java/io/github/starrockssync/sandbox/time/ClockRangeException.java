package io.github.starrockssync.sandbox.time;

/** The clock cannot be set or advanced beyond {@link SandboxClock#LATEST}. */
public final class ClockRangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClockRangeException() {
        super("The clock goes no further than " + SandboxClock.LATEST);
    }
}
