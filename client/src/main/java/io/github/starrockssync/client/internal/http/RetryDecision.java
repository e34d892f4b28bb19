package io.github.starrockssync.client.internal.http;

import io.github.starrockssync.client.call.RetryPolicy;
import io.github.starrockssync.client.error.StarRocksSyncException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Decides whether an attempt follows a failed one: the failure, the policy, the time and the budget have to allow it. */
final class RetryDecision {
    private final RetryPolicy policy;
    private final CallContext context;
    private final CallDeadline deadline;
    private boolean credentialsRenewed;

    RetryDecision(RetryPolicy policy, CallContext context, CallDeadline deadline) {
        this.policy = policy;
        this.context = context;
        this.deadline = deadline;
    }

    /** Returns the delay before the next attempt, or {@code null} if there is to be none. */
    @Nullable
    Duration delay(StarRocksSyncException failure, int attempt, @Nullable Duration retryAfter) {
        if (!failure.isRetryable() || attempt >= policy.maxAttempts()) {
            return null;
        }
        Duration delay = context.backoff().after(attempt, policy, retryAfter);
        return deadline.hasTimeFor(delay) && context.budget().spend() ? delay : null;
    }

    /** Whether other credentials may be tried after a 401: once for each call. */
    boolean mayRenewCredentials(int attempt) {
        if (credentialsRenewed || attempt >= policy.maxAttempts() || !deadline.hasTimeFor(Duration.ZERO)) {
            return false;
        }
        credentialsRenewed = true;
        return true;
    }
}
