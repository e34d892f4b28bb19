package io.github.starrockssync.sandbox.controls;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Which calls meet a fault: so many, or each with a probability.
 *
 * @param timesLeft how many more calls; null with a probability
 * @param probability from 0 to 1; null with a number of calls
 * @param seed decides which calls a probability picks
 */
public record FaultTrigger(
        @Nullable Integer timesLeft, @Nullable Double probability, long seed) {

    /** The step from one state of {@link SplittableRandom} to the next. */
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    public static FaultTrigger times(int times) {
        return new FaultTrigger(times, null, 0);
    }

    public static FaultTrigger probability(double probability, long seed) {
        return new FaultTrigger(null, probability, seed);
    }

    FaultTrigger afterCall() {
        return timesLeft == null ? this : new FaultTrigger(timesLeft - 1, probability, seed);
    }

    /** Whether the nth call, from 1, is picked. Needs no memory but n, so that several sandboxes can take turns. */
    public boolean picks(long call) {
        return probability != null && new SplittableRandom(seed + (call - 1) * STEP).nextDouble() < probability;
    }
}
