package io.github.starrockssync.client.check;

import io.github.starrockssync.client.error.InvalidRequestException;
import io.github.starrockssync.client.error.Violation;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether requests are checked against the rules of the contract before they are sent: required parameters, lengths,
 * patterns, known values.
 *
 * <p>{@link #WARN} and {@link #ON} need a provider of Jakarta Validation 3 on the class path, such as {@code
 * org.hibernate.validator:hibernate-validator}. An expression language is not needed. The service remains the judge: it has
 * rules that depend on what is stored, and may be more lenient than its documentation.
 */
public enum LocalCheck {
    /** Requests are sent as they are. The default, whatever is on the class path. */
    OFF,
    /**
     * Requests are sent as they are; those that break a rule leave a warning in the log {@code
     * io.github.starrockssync.client}.
     */
    WARN,
    /** A request that breaks a rule fails with an {@link InvalidRequestException} that tells all of them. */
    ON;

    private static final Logger LOGGER = System.getLogger("io.github.starrockssync.client");

    /**
     * Gets ready to check.
     *
     * @param projectId project of requests that name none, or {@code null}
     * @return the check, for any number of requests
     * @throws IllegalStateException if a validation provider is needed and there is none
     */
    public RequestCheck start(@Nullable String projectId) {
        if (this == OFF) {
            return request -> {};
        }
        ContractRules rules = rules(projectId);
        return request -> {
            List<Violation> violations = rules.brokenBy(request);
            if (!violations.isEmpty()) {
                tell(new InvalidRequestException(request.operationId(), violations));
            }
        };
    }

    private void tell(InvalidRequestException failure) {
        if (this == ON) {
            throw failure;
        }
        LOGGER.log(
                Level.WARNING, () -> failure.operationId() + " breaks rules of the contract: " + failure.violations());
    }

    /** The only way to the classes that need Jakarta Validation. */
    private ContractRules rules(@Nullable String projectId) {
        try {
            return ContractRules.load(projectId);
        } catch (LinkageError | NoProviderException e) {
            throw new IllegalStateException(
                    "the local check is " + this + ", but there is no Jakarta Validation provider on the class path: "
                            + "add one, such as org.hibernate.validator:hibernate-validator, or switch the check OFF",
                    e);
        }
    }
}
