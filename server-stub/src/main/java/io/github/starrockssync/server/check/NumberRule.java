package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;

/**
 * Between which limits a whole number must be. A parameter that is no whole number violates it, too.
 *
 * @param min least number that is allowed
 * @param max greatest number that is allowed
 */
public record NumberRule(long min, long max) implements ValueRule {

    @Override
    public boolean isSatisfiedBy(String value) {
        return violations("", value).isEmpty();
    }

    @Override
    public List<Violation> violations(String where, String value) {
        try {
            return violations(where, Long.parseLong(value));
        } catch (NumberFormatException e) {
            return List.of(Violation.of(where, ContractRule.WHOLE_NUMBER));
        }
    }

    List<Violation> violations(String where, long number) {
        if (number < min) {
            return List.of(Violation.of(where, ContractRule.AT_LEAST, min));
        }
        return number > max ? List.of(Violation.of(where, ContractRule.AT_MOST, max)) : List.of();
    }
}
