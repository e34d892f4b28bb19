package io.github.starrockssync.contract.change;

/** How the values that a rule admits have changed. */
enum Extent {
    /** Only some of those from before. */
    NARROWER,
    /** Those from before, and more. */
    WIDER,
    /** Other values, or unknown. */
    DIFFERENT
}
