package io.github.starrockssync.sandbox.store;

/** The store cannot be opened. The message is one line that names the option and says what to do. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param option that selects the store, with its value
     */
    StoreUnavailableException(String option, String reason) {
        super("Cannot keep the state in " + option + ": " + reason.replaceAll("\\s+", " "));
    }

    /**
     * @param message of the driver, used unless the failure has a message of ours
     */
    static StoreUnavailableException because(String option, SqlFailure failure, String message) {
        return new StoreUnavailableException(
                option,
                failure == SqlFailure.DAMAGE ? "it is damaged; restore a copy, or start with an empty one" : message);
    }
}
