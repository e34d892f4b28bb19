package io.github.starrockssync.client.error;

/** An instance, task, job or database that the request names does not exist, or the operation itself does not. */
public final class NotFoundException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    NotFoundException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, false);
    }
}
