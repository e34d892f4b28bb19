package io.github.starrockssync.sandbox.options;

/** An option does not exist or its value is invalid. The message is for the user. */
public final class InvalidOptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidOptionException(String message) {
        super(message);
    }
}
