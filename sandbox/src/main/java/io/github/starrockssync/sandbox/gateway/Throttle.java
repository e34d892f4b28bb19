package io.github.starrockssync.sandbox.gateway;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Limits the request rate of each project. Thread-safe. */
final class Throttle {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int limit;
    private final TimeMeter timeMeter;

    /**
     * @param limit requests per second and project; 0 for no limit
     */
    Throttle(int limit, TimeMeter timeMeter) {
        this.limit = limit;
        this.timeMeter = timeMeter;
    }

    /**
     * Counts a request.
     *
     * @throws ServiceException 429 if it exceeds the limit
     */
    void count(String project) {
        if (limit == 0) {
            return;
        }
        ConsumptionProbe probe =
                buckets.computeIfAbsent(project, key -> newBucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw ServiceException.retryable(
                    ApiError.THROTTLED, Duration.ofNanos(probe.getNanosToWaitForRefill()), limit, PERIOD.toSeconds());
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .withCustomTimePrecision(timeMeter)
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, PERIOD))
                .build();
    }
}
