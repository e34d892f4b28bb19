package io.github.starrockssync.client.error;

/** The request is invalid or not supported: 400 and other 4xx. It fails again if it is sent again. */
public final class BadRequestException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    BadRequestException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, false);
    }
}
