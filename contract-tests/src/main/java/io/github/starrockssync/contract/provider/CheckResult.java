package io.github.starrockssync.contract.provider;

/**
 * How a check of a provider ended.
 *
 * @param name what was checked, a sentence
 * @param outcome how it ended
 * @param reason what was expected and what came, or what the check lacks, in one line; empty if it is well
 */
public record CheckResult(String name, Outcome outcome, String reason) {

    /** How a check ends. */
    public enum Outcome {
        /** As the contract says. */
        OK,
        /** Not as the contract says. */
        BROKEN,
        /** Something is lacking that only the provider can give. */
        SKIPPED
    }
}
