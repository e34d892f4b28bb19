package io.github.starrockssync.server.check;

/** A model that knows the rules which the contract has for its properties, as all generated ones do. */
public interface Checked {

    /** Notes every rule that a property, or a model in it, breaks. What is absent only breaks that of being there. */
    void check(Findings findings);
}
