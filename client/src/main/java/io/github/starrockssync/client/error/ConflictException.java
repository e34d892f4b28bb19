package io.github.starrockssync.client.error;

/** Another operation on the task or its instance is in progress; the request was not applied. */
public final class ConflictException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    ConflictException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, true);
    }
}
