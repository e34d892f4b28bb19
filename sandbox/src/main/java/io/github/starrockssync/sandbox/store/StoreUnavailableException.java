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

    /**
     * @param words of the driver, for failures that we have none for
     */
    static StoreUnavailableException because(String option, SqlFailure failure, String words) {
        return new StoreUnavailableException(
                option,
                failure == SqlFailure.DAMAGE ? "it is damaged; restore a copy, or start with an empty one" : words);
    }
}
