package io.github.starrockssync.sandbox.store;

/** The store cannot be opened. The message, one line, names the option and says what to do. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param option the option that names the place, with its value
     */
    StoreUnavailableException(String option, String reason) {
        super("Cannot keep the state in " + option + ": " + reason.replaceAll("\\s+", " "));
    }
}
