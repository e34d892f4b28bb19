package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.error.StarRocksSyncException;
import java.time.Duration;

/**
 * What follows from an attempt.
 *
 * @param <T> Java type of the response
 */
sealed interface AttemptOutcome<T> {

    /** The call succeeded. */
    record Success<T>(ApiResponse<T> response) implements AttemptOutcome<T> {}

    /** The call failed for good. */
    record Failure<T>(StarRocksSyncException failure) implements AttemptOutcome<T> {}

    /** Another attempt follows after a delay. */
    record Retry<T>(Duration delay) implements AttemptOutcome<T> {}
}
