package io.github.starrockssync.client.call;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often and how soon a failed attempt is retried. Which failures are retried is not part of the policy: those that may
 * be temporary, if another attempt cannot apply a change twice.
 *
 * <p>The delay before attempt <i>n</i>+1 is random, between zero and {@code baseDelay}·2<sup><i>n</i>-1</sup>, at most
 * {@code maxDelay}, and comes after the time that the service asks for with {@code Retry-After}. Immutable.
 *
 * @param maxAttempts attempts in all, at least one
 * @param baseDelay bound of the first delay
 * @param maxDelay bound of every delay, without {@code Retry-After}
 */
public record RetryPolicy(int maxAttempts, Duration baseDelay, Duration maxDelay) {

    /** Four attempts, delays of up to 0.2, 0.4 and 0.8 seconds. */
    public static final RetryPolicy STANDARD = new RetryPolicy(4, Duration.ofMillis(200), Duration.ofSeconds(20));

    /** One attempt. */
    public static final RetryPolicy OFF = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    /**
     * Rejects less than one attempt and negative delays.
     *
     * @param maxAttempts attempts in all, at least one
     * @param baseDelay bound of the first delay
     * @param maxDelay bound of every delay, without {@code Retry-After}
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
     * Sets the bound of the first delay.
     *
     * @param delay not negative
     * @return this policy with that bound
     */
    public RetryPolicy withBaseDelay(Duration delay) {
        return new RetryPolicy(maxAttempts, delay, maxDelay);
    }

    /**
     * Sets the bound of every delay.
     *
     * @param delay not negative
     * @return this policy with that bound
     */
    public RetryPolicy withMaxDelay(Duration delay) {
        return new RetryPolicy(maxAttempts, baseDelay, delay);
    }
}
