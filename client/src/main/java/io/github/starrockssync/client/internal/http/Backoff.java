package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.call.RetryPolicy;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The delay before the next attempt: exponential with full jitter. What the service asks for with {@code Retry-After} comes
 * before it, so that not all clients return at the same moment.
 *
 * @param random numbers from 0 to 1
 */
public record Backoff(DoubleSupplier random) {
    /** Enough to reach any bound, and no overflow. */
    private static final int MAX_DOUBLINGS = 30;

    Duration after(int attempt, RetryPolicy policy, @Nullable Duration retryAfter) {
        double bound = Math.min(
                nanos(policy.maxDelay()),
                nanos(policy.baseDelay()) * Math.pow(2, Math.min(attempt - 1, MAX_DOUBLINGS)));
        Duration delay = Duration.ofNanos((long) (bound * random.getAsDouble()));
        return retryAfter == null ? delay : retryAfter.plus(delay);
    }

    private static double nanos(Duration duration) {
        return duration.getSeconds() * 1e9 + duration.getNano();
    }
}
