package io.github.starrockssync.sandbox.state;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rules of the times in a document. */
record StateTimes(ViolationCollector violations) {

    /** Checks two times, and that the later one is neither without the earlier one nor before it. */
    void checkOrder(@Nullable String earlier, String whereEarlier, @Nullable String later, String whereLater) {
        Instant from = check(earlier, whereEarlier);
        Instant to = check(later, whereLater);
        if (to != null && (earlier == null || from != null && to.isBefore(from))) {
            violations.add(whereLater, StateRule.NOT_BEFORE, whereEarlier);
        }
    }

    /** Returns the time; null if it is absent or invalid. The pattern of the schema allows 30 February. */
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
