package io.github.starrockssync.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A response that the contract does not know: a redirect, which is never followed, or a success that cannot be read. After
 * a success the request was most likely carried out.
 */
public final class InvalidResponseException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    InvalidResponseException(
            FailedCall call, RawResponse response, ErrorBody error, String reason, @Nullable Throwable cause) {
        super(call, response, error, false, reason, cause);
    }
}
