package io.github.starrockssync.client.error;

/** The caller sends more requests than it may; nothing was done. */
public final class ThrottledException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    ThrottledException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, true);
    }
}
