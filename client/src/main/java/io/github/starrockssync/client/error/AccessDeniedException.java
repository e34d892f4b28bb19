package io.github.starrockssync.client.error;

/** The caller lacks the permission for the operation or for the project. */
public final class AccessDeniedException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    AccessDeniedException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, false);
    }
}
