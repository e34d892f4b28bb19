package io.github.starrockssync.client;

import io.github.starrockssync.client.call.RetryPolicy;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next attempt: exponential with full jitter, or longer if the service asks for it.
 *
 * @param random numbers from 0 to 1
 */
record Backoff(DoubleSupplier random) {
    /** Enough to reach any bound, and no overflow. */
    private static final int MAX_DOUBLINGS = 30;

    Duration after(int attempt, RetryPolicy policy, @Nullable Duration retryAfter) {
        double bound = Math.min(
                nanos(policy.maxDelay()),
                nanos(policy.baseDelay()) * Math.pow(2, Math.min(attempt - 1, MAX_DOUBLINGS)));
        Duration delay = Duration.ofNanos((long) (bound * random.getAsDouble()));
        if (retryAfter == null || retryAfter.compareTo(delay) < 0) {
            return delay;
        }
        return retryAfter.compareTo(policy.maxDelay()) < 0 ? retryAfter : policy.maxDelay();
    }

    private static double nanos(Duration duration) {
        return duration.getSeconds() * 1e9 + duration.getNano();
    }
}
