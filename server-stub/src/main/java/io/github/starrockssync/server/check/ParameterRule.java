package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contract asks of a parameter. One that is repeated with the same value counts once; with different values it is
 * invalid, because the next reader could take another of them. An empty header counts as absent. Thread-safe.
 *
 * @param name as it is on the wire
 * @param required whether it must be there; in the path it always is
 */
public record ParameterRule(ParameterLocation location, String name, boolean required, ValueRule rule) {

    /**
     * Returns how the values of a request violate it.
     *
     * @param values in the order of the request; {@code null} if the parameter is absent
     */
    public List<Violation> violations(@Nullable List<String> values) {
        if (isAbsent(values)) {
            return required ? List.of(Violation.of(name, ContractRule.REQUIRED)) : List.of();
        }
        String value = values.get(0);
        if (values.size() > 1 && values.stream().anyMatch(other -> !other.equals(value))) {
            return List.of(Violation.of(name, ContractRule.DIFFERENT_VALUES));
        }
        return rule.isSatisfiedBy(value) ? List.of() : rule.violations(name, value);
    }

    /** Returns whether a request does without it. */
    public boolean isAbsent(@Nullable List<String> values) {
        return values == null
                || values.isEmpty()
                || location == ParameterLocation.HEADER && values.stream().allMatch(String::isBlank);
    }
}
