package io.github.starrockssync.sandbox.store;

/** The database cannot be opened. The message is written for the person who started the sandbox. */
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
