package io.github.starrockssync.client.error;

/** The credentials are missing, invalid or expired. */
public final class AuthenticationException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    AuthenticationException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, false);
    }
}
