package io.github.starrockssync.client.error;

/** The service, or a gateway before it, failed: 5xx. Only 503 says that nothing was done; after another one the request may have been carried out. */
public final class ServerErrorException extends ServiceResponseException {
    private static final long serialVersionUID = 1L;
    private static final int NOTHING_DONE = 503;

    ServerErrorException(FailedCall call, RawResponse response, ErrorBody error) {
        super(call, response, error, call.idempotent() || response.status() == NOTHING_DONE);
    }

    /**
     * Whether the service may have carried out the request before it failed.
     *
     * @return {@code false} only for 503
     */
    public boolean maybeCarriedOut() {
        return status() != NOTHING_DONE;
    }
}
