package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.event.CallEvent;
import io.github.starrockssync.client.event.CallObserver;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Tells every observer, whatever the others do, and writes one line a call into the log. */
public final class Observers implements CallObserver {
    private static final Logger LOGGER = System.getLogger("io.github.starrockssync.client");

    private final List<CallObserver> observers;

    public Observers(List<CallObserver> observers) {
        this.observers = List.copyOf(observers);
    }

    @Override
    public void on(CallEvent event) {
        if (LOGGER.isLoggable(Level.DEBUG)) {
            log(event);
        }
        for (CallObserver each : observers) {
            try {
                each.on(event);
            } catch (Throwable e) {
                LOGGER.log(Level.WARNING, () -> "an observer failed on " + event.call(), e);
            }
        }
    }

    private static void log(CallEvent event) {
        if (event instanceof CallEvent.Ended ended) {
            LOGGER.log(Level.DEBUG, line(ended));
        } else if (event instanceof CallEvent.Cancelled cancelled) {
            LOGGER.log(
                    Level.DEBUG,
                    "cancelled: " + cancelled.call() + " after "
                            + cancelled.duration().toMillis() + " ms");
        }
    }

    private static String line(CallEvent.Ended ended) {
        String what = ended.failure() == null
                ? ended.status() + " on " + ended.call().operationId()
                        + (ended.requestId() == null ? "" : " (request " + ended.requestId() + ")")
                : ended.failure().getMessage();
        return what + " [attempt " + ended.attempt() + ", " + ended.duration().toMillis() + " ms]";
    }
}
