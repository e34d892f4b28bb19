package io.github.starrockssync.contract.provider;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How a check of a provider ended.
 *
 * @param group of the check, such as {@code headers}, or the consumer of a pact
 * @param name of the check, or the description of an interaction
 * @param operations that were called for it, by their ids
 * @param outcome how it ended
 * @param reason what was expected and what came, or what the check needs, in one line; empty if it passed
 * @param notes what was seen besides and violates nothing
 */
public record CheckResult(
        String group, String name, Set<String> operations, Outcome outcome, String reason, List<String> notes) {

    /** How a check ends. */
    public enum Outcome {
        /** As the contract says. */
        PASSED,
        /** Not as the contract says. */
        FAILED,
        /** Something is missing that only the provider can give. */
        SKIPPED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns group and name, which are unique in a run. */
    public String title() {
        return group + ": " + name;
    }

    /** Returns whether the check ended in this way. */
    public boolean is(Outcome other) {
        return outcome == other;
    }
}
