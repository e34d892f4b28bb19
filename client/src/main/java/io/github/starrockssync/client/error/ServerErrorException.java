package io.github.starrockssync.client.error;

/** The service, or a gateway before it, failed: 5xx. The request may have been applied, except for 503. */
public final class ServerErrorException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;

    ServerErrorException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, call.idempotent() || response.status() == 503);
    }
}
