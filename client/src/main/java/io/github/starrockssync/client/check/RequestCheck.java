package io.github.starrockssync.client.check;

import io.github.starrockssync.client.call.ApiRequest;

/** Looks at each request before it is sent. Thread-safe. */
@FunctionalInterface
public interface RequestCheck {

    /**
     * Looks at a request.
     *
     * @param request what is to be sent
     * @throws io.github.starrockssync.client.error.InvalidRequestException if it must not be
     */
    void check(ApiRequest<?> request);
}
