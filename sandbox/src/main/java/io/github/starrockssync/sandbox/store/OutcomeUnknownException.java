package io.github.starrockssync.sandbox.store;

/** A commit failed, and the change may have been made or not. It must not be retried without reading. */
public final class OutcomeUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(Throwable cause) {
        super("A commit has no known outcome", cause);
    }
}
