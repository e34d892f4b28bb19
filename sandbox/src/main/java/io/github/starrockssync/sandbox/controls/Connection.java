package io.github.starrockssync.sandbox.controls;

import java.time.Duration;

/** What a fault can do to the connection of the call that is being answered. Thread-safe. */
interface Connection {

    /**
     * Closes it without an answer.
     *
     * @param afterwards what to do when no answer can get through any more
     */
    void close(Runnable afterwards);

    /** Closes it, and waits for that, so that no answer gets through any more. Not for an event loop. */
    void close();

    /** Lets the answer declare more than it sends, and closes the connection behind it. */
    void cutAnswer();

    /** Does something later, on no thread of a caller. */
    void later(Duration delay, Runnable action);
}
