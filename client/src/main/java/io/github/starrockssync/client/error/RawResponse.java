package io.github.starrockssync.client.error;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A response as it came.
 *
 * @param status HTTP status
 * @param headers headers
 * @param body text of the body, empty for none
 * @param receivedAt when it came
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
     * @param receivedAt when it came
     * @return the response
     */
    public static RawResponse empty(int status, Instant receivedAt) {
        return new RawResponse(status, HttpHeaders.of(Map.of(), (name, value) -> true), "", receivedAt);
    }

    /**
     * What identifies the exchange.
     *
     * @return the header {@code X-Request-Id}, unless it is blank
     */
    public Optional<String> requestId() {
        return headers.firstValue("X-Request-Id").filter(id -> !id.isBlank());
    }

    /** The status only: headers and body may not belong into a log. */
    @Override
    public String toString() {
        return "RawResponse[" + status + "]";
    }
}
