package io.github.starrockssync.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The response violates the contract: a redirect, which is never followed, or an unreadable 2xx response, after which the request
 * was most likely applied.
 */
public final class InvalidResponseException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    InvalidResponseException(
            FailedCall call, RawResponse response, ErrorBody error, String reason, @Nullable Throwable cause) {
        super(call, response, error, false, reason, cause);
    }
}
