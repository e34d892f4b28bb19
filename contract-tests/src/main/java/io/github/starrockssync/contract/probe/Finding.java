package io.github.starrockssync.contract.probe;

import java.util.Locale;

/**
 * What a service says about a reading.
 *
 * @param row of {@code DEVIATIONS.md}
 * @param reading in a few words
 * @param verdict of the comparison
 * @param seen the response, or why there is none, in one line
 */
public record Finding(String row, String reading, Verdict verdict, String seen) {

    /** How a reading and a service compare. */
    public enum Verdict {
        /** The service does what was read. */
        CONFIRMED,
        /** The service does something else. */
        CONTRADICTED,
        /** The response does not tell. */
        UNDECIDED,
        /** A request would have been needed that may change something. */
        NOT_PROBED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
