package io.github.starrockssync.sandbox.controls;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, without secrets.
 *
 * @param id number in the journal
 * @param operation operationId; null if the request was for none
 * @param path still percent-encoded
 * @param query decoded, several values of a name joined by commas
 * @param headers by lower-case name, several values joined by commas
 * @param requestBody what was read of it; null if nothing was
 * @param status 0 if the connection was closed instead
 * @param responseHeaders like the headers; none if the connection was closed instead
 * @param responseBody null if there was none
 * @param fault the fault that the request met; null if none
 */
record Exchange(
        long id,
        Instant time,
        String requestId,
        @Nullable String operation,
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable String requestBody,
        int status,
        Map<String, String> responseHeaders,
        @Nullable String responseBody,
        FaultEffect.@Nullable Kind fault,
        Duration duration) {

    Exchange {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        responseHeaders = Map.copyOf(responseHeaders);
    }
}
