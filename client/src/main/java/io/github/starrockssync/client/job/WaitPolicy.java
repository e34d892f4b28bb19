package io.github.starrockssync.client.job;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Time limit and poll interval of a wait. The first poll is immediate, the second follows after {@code firstDelay}, and each delay
 * is 1.5 times the one before, up to {@code maxDelay}. Immutable.
 *
 * @param timeout time limit of the wait; zero polls once. The last poll is made when it is exceeded, and takes at most five seconds
 * @param firstDelay delay before the second poll
 * @param maxDelay maximum of every delay
 * @param notFoundGracePeriod time during which a job may be unknown, because the service returns a new one only after seconds
 * @param conflictTimeout time during which a change is sent again if it conflicts with another job (409)
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
     * @param longest not negative
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
     * Sets the maximum of every delay.
     *
     * @param delay more than zero
     * @return this policy with that maximum
     */
    public WaitPolicy withMaxDelay(Duration delay) {
        return new WaitPolicy(timeout, firstDelay, delay, notFoundGracePeriod, conflictTimeout);
    }

    /**
     * Sets the time during which a job may be unknown.
     *
     * @param duration not negative
     * @return this policy with that grace period
     */
    public WaitPolicy withNotFoundGracePeriod(Duration duration) {
        return new WaitPolicy(timeout, firstDelay, maxDelay, duration, conflictTimeout);
    }

    /**
     * Sets the time during which a change is sent again if it conflicts with another job. With zero, as in {@link #STANDARD},
     * only the client retries conflicts, for about a second.
     *
     * @param duration not negative
     * @return this policy with that limit
     */
    public WaitPolicy withConflictTimeout(Duration duration) {
        return new WaitPolicy(timeout, firstDelay, maxDelay, notFoundGracePeriod, duration);
    }

    /** Returns the delay after the given one; {@code null} for the first. */
    Duration after(@Nullable Duration delay) {
        // rounded up, so that even one nanosecond grows
        Duration next =
                delay == null ? firstDelay : delay.plus(delay.plusNanos(1).dividedBy(2));
        return next.compareTo(maxDelay) < 0 ? next : maxDelay;
    }
}
