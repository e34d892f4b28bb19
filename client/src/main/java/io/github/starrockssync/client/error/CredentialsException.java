package io.github.starrockssync.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The request was not sent, because no credentials are available.
 *
 * <p>The message lists all sources of credentials and what is missing in each. It contains no values.
 */
public final class CredentialsException extends StarRocksSyncException {
    private static final long serialVersionUID = 1L;

    private CredentialsException(String operationId, CredentialsException failure) {
        super(operationId, String.valueOf(failure.getMessage()), failure.getCause());
        setStackTrace(failure.getStackTrace());
    }

    /**
     * Creates the exception for a failure of a provider.
     *
     * @param message what is missing, without any secret
     */
    public CredentialsException(String message) {
        super("", message, null);
    }

    /**
     * Creates the exception for a failure of a provider.
     *
     * @param message what is missing, without any secret
     * @param cause or {@code null}
     */
    public CredentialsException(String message, @Nullable Throwable cause) {
        super("", message, cause);
    }

    /**
     * Returns this failure as the failure of a call.
     *
     * @param operationId operationId of the contract
     * @return a copy with the operation
     */
    public CredentialsException duringCall(String operationId) {
        return new CredentialsException(operationId, this);
    }
}
