package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule of the contract for one parameter. A parameter that is repeated with the same value counts once. With different
 * values it is invalid, because another reader of the request could use another of them. An empty header counts as absent.
 * Thread-safe.
 *
 * @param name as it is on the wire
 * @param required whether it must be present; always true for a parameter in the path
 */
public record ParameterRule(ParameterLocation location, String name, boolean required, ValueRule rule) {

    /**
     * Returns the violations of the values of a request.
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

    /** Returns whether the parameter is absent. */
    public boolean isAbsent(@Nullable List<String> values) {
        return values == null
                || values.isEmpty()
                || location == ParameterLocation.HEADER && values.stream().allMatch(String::isBlank);
    }
}
