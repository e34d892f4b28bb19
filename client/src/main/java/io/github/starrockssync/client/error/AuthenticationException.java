package io.github.starrockssync.client.error;

/** The request proves nobody: no credentials, wrong ones, or ones that have expired. */
public final class AuthenticationException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    AuthenticationException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, false);
    }
}
