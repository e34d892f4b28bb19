package io.github.starrockssync.client.error;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP response.
 *
 * @param status HTTP status
 * @param headers its headers
 * @param body its text; empty for none
 * @param receivedAt time of receipt
 */
public record RawResponse(int status, HttpHeaders headers, String body, Instant receivedAt) {

    public RawResponse {
        requireNonNull(headers, "headers is null");
        requireNonNull(body, "body is null");
        requireNonNull(receivedAt, "receivedAt is null");
    }

    /**
     * Creates a response without headers and body.
     *
     * @param status HTTP status
     * @param receivedAt time of receipt
     * @return the response
     */
    public static RawResponse empty(int status, Instant receivedAt) {
        return new RawResponse(status, HttpHeaders.of(Map.of(), (name, value) -> true), "", receivedAt);
    }

    /**
     * Returns the request id.
     *
     * @return the header {@code X-Request-Id}, unless it is blank
     */
    public Optional<String> requestId() {
        return headers.firstValue("X-Request-Id").filter(id -> !id.isBlank());
    }

    /** Omits headers and body, which may contain secrets. */
    @Override
    public String toString() {
        return "RawResponse[" + status + "]";
    }
}
