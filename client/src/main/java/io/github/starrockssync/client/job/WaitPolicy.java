package io.github.starrockssync.client.job;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait, and how often to poll. The first poll comes at once, the second after {@code firstDelay}, and each
 * further delay is half as long again as the one before, up to {@code maxDelay}. Immutable.
 *
 * @param timeout limit for the wait; zero polls once. The last poll comes when it is over, and takes at most five seconds
 * @param firstDelay from the first poll to the second
 * @param maxDelay bound of every delay
 * @param notFoundGracePeriod how long a job may be unknown: the service shows a new one after a few seconds only
 * @param conflictTimeout how long a change is sent again while another job is in its way (409)
 */
public record WaitPolicy(
        Duration timeout,
        Duration firstDelay,
        Duration maxDelay,
        Duration notFoundGracePeriod,
        Duration conflictTimeout) {

    /** Waits for half an hour, polls after one second and then less often, down to every ten seconds. */
    public static final WaitPolicy STANDARD = new WaitPolicy(
            Duration.ofMinutes(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ZERO);

    public WaitPolicy {
        requireNotNegative("timeout", timeout);
        requirePositive("firstDelay", firstDelay);
        requirePositive("maxDelay", maxDelay);
        requireNotNegative("notFoundGracePeriod", notFoundGracePeriod);
        requireNotNegative("conflictTimeout", conflictTimeout);
    }

    private static void requirePositive(String name, Duration duration) {
        if (requireNonNull(duration, name + " is null").isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " is not positive: " + duration);
        }
    }

    private static void requireNotNegative(String name, Duration duration) {
        if (requireNonNull(duration, name + " is null").isNegative()) {
            throw new IllegalArgumentException(name + " is negative: " + duration);
        }
    }

    /**
     * Limits the wait.
     *
     * @param longest for the end of the job, not negative
     * @return this policy with that limit
     */
    public WaitPolicy withTimeout(Duration longest) {
        return new WaitPolicy(longest, firstDelay, maxDelay, notFoundGracePeriod, conflictTimeout);
    }

    /**
     * Sets the delay between the first poll and the second.
     *
     * @param delay more than zero
     * @return this policy with that delay
     */
    public WaitPolicy withFirstDelay(Duration delay) {
        return new WaitPolicy(timeout, delay, maxDelay, notFoundGracePeriod, conflictTimeout);
    }

    /**
     * Sets the bound of every delay.
     *
     * @param delay more than zero
     * @return this policy with that bound
     */
    public WaitPolicy withMaxDelay(Duration delay) {
        return new WaitPolicy(timeout, firstDelay, delay, notFoundGracePeriod, conflictTimeout);
    }

    /**
     * Sets how long a job may be unknown.
     *
     * @param duration not negative
     * @return this policy with that grace period
     */
    public WaitPolicy withNotFoundGracePeriod(Duration duration) {
        return new WaitPolicy(timeout, firstDelay, maxDelay, duration, conflictTimeout);
    }

    /**
     * Sets how long a change is sent again while another job is in its way. Zero, as in {@link #STANDARD}, leaves conflicts
     * to the retries of the client, which take about a second.
     *
     * @param duration not negative
     * @return this policy with that limit
     */
    public WaitPolicy withConflictTimeout(Duration duration) {
        return new WaitPolicy(timeout, firstDelay, maxDelay, notFoundGracePeriod, duration);
    }

    /** The delay that follows one; {@code null} stands for none yet. */
    Duration after(@Nullable Duration delay) {
        // rounded up, so that even one nanosecond grows
        Duration next =
                delay == null ? firstDelay : delay.plus(delay.plusNanos(1).dividedBy(2));
        return next.compareTo(maxDelay) < 0 ? next : maxDelay;
    }
}
