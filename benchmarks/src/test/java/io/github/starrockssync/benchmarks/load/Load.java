package io.github.starrockssync.benchmarks.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * The responses of a server.
 *
 * @param nanoseconds from when a request was due to having its whole response
 */
public record Load(Histogram nanoseconds, Duration duration) {

    public double perSecond() {
        return nanoseconds.getTotalCount() * 1e9 / duration.toNanos();
    }

    public double milliseconds(double percentile) {
        return nanoseconds.getValueAtPercentile(percentile) / 1e6;
    }
}
