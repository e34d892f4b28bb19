package io.github.starrockssync.sandbox.state;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times of a document that were left out, do not exist or do not fit each other. */
record StateTimes(ViolationCollector violations) {

    /** Checks one time, and that it comes with another one and is not before that. */
    void checkOrder(@Nullable String earlier, String whereEarlier, @Nullable String later, String whereLater) {
        Instant from = check(earlier, whereEarlier);
        Instant to = check(later, whereLater);
        if (to != null && (earlier == null || from != null && to.isBefore(from))) {
            violations.add(whereLater, StateRule.NOT_BEFORE, whereEarlier);
        }
    }

    /** The time; null if it was left out or does not exist, which the pattern cannot tell: 30 February. */
    @Nullable
    Instant check(@Nullable String time, String where) {
        try {
            return time == null ? null : Instant.parse(time);
        } catch (DateTimeException e) {
            violations.add(where, StateRule.NOT_A_TIME);
            return null;
        }
    }
}
