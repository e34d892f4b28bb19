package io.github.starrockssync.client.call;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often and how soon a failed attempt is followed by another. Which failures are at all is not a matter of policy:
 * those that may not last, where another attempt does nothing twice.
 *
 * <p>The wait before attempt <i>n</i>+1 is random, between zero and {@code baseDelay}·2<sup><i>n</i>-1</sup>, never more
 * than {@code maxDelay}; the service's {@code Retry-After} makes it longer, up to {@code maxDelay}. Immutable.
 *
 * @param maxAttempts attempts in all, at least one
 * @param baseDelay bound of the first wait
 * @param maxDelay bound of every wait
 */
public record RetryPolicy(int maxAttempts, Duration baseDelay, Duration maxDelay) {

    /** Four attempts, waits of up to 0.2, 0.4 and 0.8 seconds, up to 20 if the service asks for it. */
    public static final RetryPolicy STANDARD = new RetryPolicy(4, Duration.ofMillis(200), Duration.ofSeconds(20));

    /** One attempt. */
    public static final RetryPolicy OFF = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    /**
     * Refuses less than one attempt and negative waits.
     *
     * @param maxAttempts attempts in all, at least one
     * @param baseDelay bound of the first wait
     * @param maxDelay bound of every wait
     */
    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts is less than one: " + maxAttempts);
        }
        if (requireNonNull(baseDelay, "baseDelay is null").isNegative()) {
            throw new IllegalArgumentException("baseDelay is negative: " + baseDelay);
        }
        if (requireNonNull(maxDelay, "maxDelay is null").isNegative()) {
            throw new IllegalArgumentException("maxDelay is negative: " + maxDelay);
        }
    }

    /**
     * Sets the number of attempts.
     *
     * @param attempts attempts in all, at least one
     * @return this policy with that number
     */
    public RetryPolicy withMaxAttempts(int attempts) {
        return new RetryPolicy(attempts, baseDelay, maxDelay);
    }

    /**
     * Sets the bound of the first wait.
     *
     * @param delay not negative
     * @return this policy with that bound
     */
    public RetryPolicy withBaseDelay(Duration delay) {
        return new RetryPolicy(maxAttempts, delay, maxDelay);
    }

    /**
     * Sets the bound of every wait.
     *
     * @param delay not negative
     * @return this policy with that bound
     */
    public RetryPolicy withMaxDelay(Duration delay) {
        return new RetryPolicy(maxAttempts, baseDelay, delay);
    }
}
