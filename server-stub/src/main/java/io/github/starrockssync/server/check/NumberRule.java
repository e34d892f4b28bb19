package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;

/**
 * Between which numbers a whole one must be. What is no number at all keeps the rule: the runtime refuses it by itself.
 *
 * @param least the least number that is allowed
 * @param most the greatest one
 */
public record NumberRule(long least, long most) implements ValueRule {

    @Override
    public boolean isKeptBy(String value) {
        try {
            return violations("", Long.parseLong(value)).isEmpty();
        } catch (NumberFormatException e) {
            return true;
        }
    }

    @Override
    public List<Violation> violations(String where, String value) {
        return isKeptBy(value) ? List.of() : violations(where, Long.parseLong(value));
    }

    List<Violation> violations(String where, long number) {
        if (number < least) {
            return List.of(Violation.of(where, ContractRule.AT_LEAST, least));
        }
        return number > most ? List.of(Violation.of(where, ContractRule.AT_MOST, most)) : List.of();
    }
}
