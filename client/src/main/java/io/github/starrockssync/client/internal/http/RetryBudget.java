package io.github.starrockssync.client.internal.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a client may spend on retries, so that a service in trouble does not get several times its usual load: a retry
 * costs, a success pays back. Thread-safe.
 */
public final class RetryBudget {
    private static final int CAPACITY = 500;
    private static final int COST = 5;
    private static final int REWARD = 1;

    private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

    /** Pays for a retry, if there is enough left. */
    public boolean spend() {
        return tokens.getAndUpdate(left -> left < COST ? left : left - COST) >= COST;
    }

    /** A retry that led to success was free; a success without one pays a little. */
    public void succeeded(int attempts) {
        int reward = attempts > 1 ? COST : REWARD;
        tokens.updateAndGet(left -> Math.min(CAPACITY, left + reward));
    }
}
