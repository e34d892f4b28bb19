package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.Violation;
import java.util.List;

/** The rule of the contract for one value, as it is written in a request. Thread-safe. */
public interface ValueRule {

    boolean isSatisfiedBy(String value);

    /**
     * Returns how the value violates the rule; empty if it satisfies it.
     *
     * @param location the JSON path of the value, or the name of its parameter
     */
    List<Violation> violations(String location, String value);
}
