package io.github.starrockssync.server.check;

/** A model that knows the rules which the contract has for its properties, as all generated ones do. */
public interface Validatable {

    /** Adds every rule that a property, or a model in it, violates. What is absent only violates that of being required. */
    void validate(ViolationCollector violations);
}
