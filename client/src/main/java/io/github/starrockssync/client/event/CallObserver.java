package io.github.starrockssync.client.event;

/**
 * Receives call lifecycle events, for metrics, traces and logs.
 *
 * <p>Called on the thread that does the step: that of the caller, or one of the HTTP client's. Implementations are
 * thread-safe and do not block. What one throws, errors included, is logged and does not affect the call.
 */
@FunctionalInterface
public interface CallObserver {

    /**
     * Receives an event.
     *
     * @param event what happened
     */
    void on(CallEvent event);
}
