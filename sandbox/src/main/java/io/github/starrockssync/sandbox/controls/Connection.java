package io.github.starrockssync.sandbox.controls;

import java.time.Duration;

/** What a fault can do to the connection of the current call. Thread-safe. */
interface Connection {

    /**
     * Closes it without a response.
     *
     * @param afterwards what to do when no response can get through any more
     */
    void close(Runnable afterwards);

    /** Closes it, and waits for that, so that no response gets through any more. Not for an event loop. */
    void close();

    /** Lets the response declare a longer body than it sends, and closes the connection after it. */
    void truncateResponse();

    /** Does something later, on no thread of a caller. */
    void later(Duration delay, Runnable action);
}
