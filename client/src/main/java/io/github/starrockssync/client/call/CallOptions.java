package io.github.starrockssync.client.call;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is different for one call, or for all calls of a view of the client. What is {@code null} is as the client has it.
 * Immutable.
 *
 * @param attemptTimeout longest time from sending the request to the last byte of its response
 * @param callTimeout longest time for the whole call: all attempts and the waits between them
 * @param retryPolicy how often and how soon a failed attempt is followed by another
 * @param idempotent whether a request that may already have been carried out may be sent again; without a word from the
 *     caller, only a GET may
 */
public record CallOptions(
        @Nullable Duration attemptTimeout,
        @Nullable Duration callTimeout,
        @Nullable RetryPolicy retryPolicy,
        @Nullable Boolean idempotent) {

    /** Overrides nothing. */
    public static final CallOptions DEFAULTS = new CallOptions(null, null, null, null);

    /**
     * Refuses a time-out that is not positive.
     *
     * @param attemptTimeout longest time from sending the request to the last byte of its response
     * @param callTimeout longest time for the whole call: all attempts and the waits between them
     * @param retryPolicy how often and how soon a failed attempt is followed by another
     * @param idempotent whether a request that may already have been carried out may be sent again; without a word from the
     *     caller, only a GET may
     */
    public CallOptions {
        requirePositive("attemptTimeout", attemptTimeout);
        requirePositive("callTimeout", callTimeout);
    }

    private static void requirePositive(String name, @Nullable Duration timeout) {
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw new IllegalArgumentException(name + " is not positive: " + timeout);
        }
    }

    /**
     * Limits each attempt.
     *
     * @param timeout more than zero
     * @return these options with that time-out
     */
    public CallOptions withAttemptTimeout(Duration timeout) {
        return new CallOptions(requireNonNull(timeout, "attemptTimeout is null"), callTimeout, retryPolicy, idempotent);
    }

    /**
     * Limits the whole call.
     *
     * @param timeout more than zero
     * @return these options with that time-out
     */
    public CallOptions withCallTimeout(Duration timeout) {
        return new CallOptions(attemptTimeout, requireNonNull(timeout, "callTimeout is null"), retryPolicy, idempotent);
    }

    /**
     * Sets how often and how soon a failed attempt is followed by another.
     *
     * @param policy the policy, {@link RetryPolicy#OFF} for one attempt only
     * @return these options with that policy
     */
    public CallOptions withRetryPolicy(RetryPolicy policy) {
        return new CallOptions(attemptTimeout, callTimeout, requireNonNull(policy, "retryPolicy is null"), idempotent);
    }

    /**
     * Sets whether a request that may already have been carried out may be sent again. Say yes only if doing it twice
     * does what doing it once does.
     *
     * @param value {@code true} if it may be sent again
     * @return these options with that setting
     */
    public CallOptions withIdempotent(boolean value) {
        return new CallOptions(attemptTimeout, callTimeout, retryPolicy, value);
    }

    /**
     * Fills in what these options leave open.
     *
     * @param defaults options for what is {@code null} here
     * @return the options together
     */
    public CallOptions orElse(CallOptions defaults) {
        return new CallOptions(
                attemptTimeout != null ? attemptTimeout : defaults.attemptTimeout,
                callTimeout != null ? callTimeout : defaults.callTimeout,
                retryPolicy != null ? retryPolicy : defaults.retryPolicy,
                idempotent != null ? idempotent : defaults.idempotent);
    }
}
