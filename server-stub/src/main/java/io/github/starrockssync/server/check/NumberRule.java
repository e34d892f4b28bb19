package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;

/**
 * The limits of a whole number. A parameter that is not a whole number violates the rule, too.
 *
 * @param min smallest allowed number
 * @param max largest allowed number
 */
public record NumberRule(long min, long max) implements ValueRule {

    @Override
    public boolean isSatisfiedBy(String value) {
        return violations("", value).isEmpty();
    }

    @Override
    public List<Violation> violations(String location, String value) {
        try {
            return violations(location, Long.parseLong(value));
        } catch (NumberFormatException e) {
            return List.of(Violation.of(location, ContractRule.WHOLE_NUMBER));
        }
    }

    List<Violation> violations(String location, long number) {
        if (number < min) {
            return List.of(Violation.of(location, ContractRule.AT_LEAST, min));
        }
        return number > max ? List.of(Violation.of(location, ContractRule.AT_MOST, max)) : List.of();
    }
}
