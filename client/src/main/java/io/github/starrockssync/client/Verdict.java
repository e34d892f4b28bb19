package io.github.starrockssync.client;

import io.github.starrockssync.client.call.ApiResponse;
import io.github.starrockssync.client.error.StarRocksSyncException;
import java.time.Duration;

/**
 * What follows from an attempt.
 *
 * @param <T> Java type of the response
 */
sealed interface Verdict<T> {

    /** The call succeeded. */
    record Success<T>(ApiResponse<T> response) implements Verdict<T> {}

    /** The call failed for good. */
    record Failure<T>(StarRocksSyncException failure) implements Verdict<T> {}

    /** Another attempt follows after a while. */
    record Again<T>(Duration delay) implements Verdict<T> {}
}
