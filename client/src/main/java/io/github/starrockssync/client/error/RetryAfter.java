package io.github.starrockssync.client.error;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Retry-After} (RFC 9110, 10.2.3): a number of seconds, or a date. */
final class RetryAfter {

    private RetryAfter() {}

    static @Nullable Duration of(RawResponse response) {
        String value = response.headers().firstValue("Retry-After").orElse("").strip();
        // nine digits are thirty years; more could overflow
        return value.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value, response);
    }

    private static @Nullable Duration until(String date, RawResponse response) {
        Instant then = parse(date);
        if (then == null) {
            return null;
        }
        // relative to the clock of the server, if the response has its time
        Instant now = parse(response.headers().firstValue("Date").orElse(""));
        Duration left = Duration.between(now == null ? response.receivedAt() : now, then);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static @Nullable Instant parse(String date) {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
