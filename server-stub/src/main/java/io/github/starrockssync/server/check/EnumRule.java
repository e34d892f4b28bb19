package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The allowed values.
 *
 * @param values in the order of the contract
 * @param caseInsensitive whether case is ignored
 */
public record EnumRule(List<String> values, boolean caseInsensitive) implements ValueRule {

    public EnumRule {
        values = List.copyOf(values);
    }

    /** Returns the rule of a generated enum. */
    public static EnumRule of(Enum<?>... constants) {
        return new EnumRule(Stream.of(constants).map(Enum::toString).toList(), false);
    }

    /** Returns the same rule, ignoring case. */
    public EnumRule inAnyCase() {
        return new EnumRule(values, true);
    }

    /** Returns a value in the case of the contract; empty if it is not allowed. */
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
    public List<Violation> violations(String location, String value) {
        return isSatisfiedBy(value)
                ? List.of()
                : List.of(Violation.of(location, ContractRule.ONE_OF, values.toString()));
    }
}
