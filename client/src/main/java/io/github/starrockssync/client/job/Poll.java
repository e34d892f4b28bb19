package io.github.starrockssync.client.job;

import io.github.starrockssync.client.call.ApiRequest;
import io.github.starrockssync.client.error.StarRocksSyncException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked for until it is so. Used by one thread at a time.
 *
 * @param <R> Java type of the response to one poll
 * @param <T> Java type of the result
 */
interface Poll<R, T> {

    /** Returns what to send next. */
    ApiRequest<R> request();

    /** Returns the result if this response brings it; throws if there can be none. */
    Optional<T> onResponse(R response);

    /** Whether a failed poll may be followed by another. */
    boolean tolerates(StarRocksSyncException failure);

    /** Whether the next poll follows without a delay. */
    default boolean isIncomplete() {
        return false;
    }

    /** Whether the time of a poll is part of the time of the wait. */
    default boolean isPartOfWait() {
        return true;
    }

    /** Returns how the wait ends when its time is over. */
    StarRocksSyncException timedOut(Duration timeout, @Nullable StarRocksSyncException lastFailure);

    /** Returns how the wait ends when its thread is interrupted. */
    StarRocksSyncException interrupted(Exception cause);
}
