package io.github.starrockssync.client.event;

/**
 * Receives call lifecycle events, for metrics, traces and logs.
 *
 * <p>Called on the thread of the caller or of the HTTP client. Implementations must be thread-safe and must not block. What they
 * throw, including errors, is logged and does not affect the call.
 */
@FunctionalInterface
public interface CallObserver {

    /**
     * Receives an event.
     *
     * @param event the event
     */
    void on(CallEvent event);
}
