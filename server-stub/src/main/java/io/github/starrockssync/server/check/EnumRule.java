package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The only values that are allowed.
 *
 * @param values in the order of the contract
 * @param caseInsensitive whether upper and lower case are the same
 */
public record EnumRule(List<String> values, boolean caseInsensitive) implements ValueRule {

    public EnumRule {
        values = List.copyOf(values);
    }

    /** Returns the rule of a generated enum. */
    public static EnumRule of(Enum<?>... constants) {
        return new EnumRule(Stream.of(constants).map(Enum::toString).toList(), false);
    }

    /** Returns the same rule for values in upper or lower case. */
    public EnumRule inAnyCase() {
        return new EnumRule(values, true);
    }

    /** Returns a value as the contract writes it; empty if it is none of them. */
    public Optional<String> canonical(String value) {
        return values.stream()
                .filter(allowed -> caseInsensitive ? allowed.equalsIgnoreCase(value) : allowed.equals(value))
                .findFirst();
    }

    @Override
    public boolean isSatisfiedBy(String value) {
        return values.contains(value) || caseInsensitive && canonical(value).isPresent();
    }

    @Override
    public List<Violation> violations(String where, String value) {
        return isSatisfiedBy(value) ? List.of() : List.of(Violation.of(where, ContractRule.ONE_OF, values.toString()));
    }
}
