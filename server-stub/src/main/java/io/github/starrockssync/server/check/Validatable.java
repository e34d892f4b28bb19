package io.github.starrockssync.server.check;

/** A model with the rules of the contract for its properties. All generated models implement it. */
public interface Validatable {

    /** Adds the violations of all properties and nested models. An absent property violates nothing unless it is required. */
    void validate(ViolationCollector violations);
}
