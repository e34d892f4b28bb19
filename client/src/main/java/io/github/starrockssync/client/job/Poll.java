package io.github.starrockssync.client.job;

import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.error.StarRocksSyncException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A condition to poll for. Not thread-safe.
 *
 * @param <R> Java type of the response to one poll
 * @param <T> Java type of the result
 */
interface Poll<R, T> {

    /** Returns the next request. */
    ApiRequest<R> request();

    /** Returns the result if this response has it; throws if no later one can have it. */
    Optional<T> onResponse(R response);

    /** Returns whether to continue after a failed poll. */
    boolean tolerates(StarRocksSyncException failure);

    /** Returns whether the next poll follows without a delay. */
    default boolean isIncomplete() {
        return false;
    }

    /** Returns whether the time limit of the wait applies to a poll. */
    default boolean isPartOfWait() {
        return true;
    }

    /** Returns the failure of a wait that exceeded its time limit. */
    StarRocksSyncException timedOut(Duration timeout, @Nullable StarRocksSyncException lastFailure);

    /** Returns the failure of a wait that was interrupted. */
    StarRocksSyncException interrupted(Exception cause);
}
