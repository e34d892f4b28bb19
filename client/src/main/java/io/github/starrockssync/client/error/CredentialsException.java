package io.github.starrockssync.client.error;

import org.jspecify.annotations.Nullable;

/**
 * There are no credentials for a request, so it was not sent.
 *
 * <p>The message names every place that was searched and what it lacks; it never holds a value that was found there.
 */
public final class CredentialsException extends StarRocksSyncException {
    private static final long serialVersionUID = 1L;

    private CredentialsException(String operationId, CredentialsException failure) {
        super(operationId, String.valueOf(failure.getMessage()), failure.getCause());
        setStackTrace(failure.getStackTrace());
    }

    /**
     * Describes a failure of a provider.
     *
     * @param message what is missing, without any secret
     */
    public CredentialsException(String message) {
        super("", message, null);
    }

    /**
     * Describes a failure of a provider.
     *
     * @param message what is missing, without any secret
     * @param cause what failed before, or {@code null}
     */
    public CredentialsException(String message, @Nullable Throwable cause) {
        super("", message, cause);
    }

    /**
     * Returns this failure as that of a call.
     *
     * @param operationId the contract's operationId
     * @return a copy that names the operation
     */
    public CredentialsException duringCall(String operationId) {
        return new CredentialsException(operationId, this);
    }
}
