package io.github.starrockssync.sandbox.store;

/** A commit failed, and nobody knows whether the database has made the change. Never to be tried again unseen. */
public final class OutcomeUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(Throwable cause) {
        super("A commit has no known outcome", cause);
    }
}
