package io.github.starrockssync.client.error;

/** The instance, task, job, database or operation does not exist. */
public final class NotFoundException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    NotFoundException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, false);
    }
}
