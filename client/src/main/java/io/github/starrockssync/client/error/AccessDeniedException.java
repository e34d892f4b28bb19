package io.github.starrockssync.client.error;

/** The caller is known and may not do this, or not in this project. */
public final class AccessDeniedException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    AccessDeniedException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, false);
    }
}
