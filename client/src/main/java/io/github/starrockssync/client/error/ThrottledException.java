package io.github.starrockssync.client.error;

/** The rate limit was exceeded; the request was not applied. */
public final class ThrottledException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    ThrottledException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, true);
    }
}
