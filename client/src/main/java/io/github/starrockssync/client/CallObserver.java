package io.github.starrockssync.client;

/**
 * Is told what happens during calls, for metrics, traces and logs of one's own.
 *
 * <p>Told on the thread at work: that of the caller, or one of the HTTP client's. So an observer is thread-safe and quick.
 * What it throws, errors included, is logged and hurts no call.
 */
@FunctionalInterface
public interface CallObserver {

    /**
     * Something happened.
     *
     * @param event what happened
     */
    void on(CallEvent event);
}
