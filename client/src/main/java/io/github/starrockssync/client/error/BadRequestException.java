package io.github.starrockssync.client.error;

/** The request breaks a rule, or asks for what the service does not do: 400 and the other 4xx. Sent again, it fails again. */
public final class BadRequestException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    BadRequestException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, false);
    }
}
