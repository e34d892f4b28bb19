package io.github.starrockssync.server.error;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The log of failed requests: each response with a status of 500 or more is logged once, with its request id, as an error
 * with its cause, or as a warning if there is none. Thread-safe.
 */
public final class FailureLog {

    private static final Logger LOGGER = System.getLogger(FailureLog.class.getName());
    private static final int SERVER_ERROR = 500;

    private FailureLog() {}

    /** Logs a failure with a status of 500 or more; ignores all others. */
    public static void log(String requestId, Failure failure) {
        if (failure.status() < SERVER_ERROR) {
            return;
        }
        String message = "Request " + requestId + " failed with " + failure.status() + " "
                + failure.error().code();
        if (failure.cause() == null) {
            LOGGER.log(Level.WARNING, message);
        } else {
            LOGGER.log(Level.ERROR, message, failure.cause());
        }
    }
}
