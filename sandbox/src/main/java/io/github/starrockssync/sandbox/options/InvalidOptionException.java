package io.github.starrockssync.sandbox.options;

/** An option that does not exist or whose value breaks a rule. The message is written for the person who set it. */
public final class InvalidOptionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidOptionException(String message) {
        super(message);
    }
}
