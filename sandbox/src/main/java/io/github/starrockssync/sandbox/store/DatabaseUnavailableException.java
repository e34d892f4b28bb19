package io.github.starrockssync.sandbox.store;

import java.net.UnknownHostException;

/** The database cannot be opened. The message, one line, is written for the person who started the sandbox. */
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param place which database
     * @param failure why; its cause says more, if it has one
     */
    DatabaseUnavailableException(String place, RuntimeException failure) {
        super("Cannot keep the state in " + place + ": " + reason(failure).replaceAll("\\s+", " "), failure);
    }

    private static String reason(RuntimeException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getCause() instanceof UnknownHostException
                ? "The host is unknown."
                : String.valueOf(cause.getMessage());
    }
}
