package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of the contract for the parameters of an operation. The rules of its body are in the model. Immutable.
 *
 * @param bodyRequired whether a request must have a body
 */
public record OperationRules(boolean bodyRequired, List<ParameterRule> parameters) {

    public OperationRules {
        parameters = List.copyOf(parameters);
    }

    /** Returns the rules of an operation without parameters. */
    public static OperationRules ofBody(boolean required) {
        return new OperationRules(required, List.of());
    }

    /** Returns the same rules with one more parameter. */
    public OperationRules with(ParameterLocation location, String name, boolean required, ValueRule rule) {
        List<ParameterRule> more = new ArrayList<>(parameters);
        more.add(new ParameterRule(location, name, required, rule));
        return new OperationRules(bodyRequired, more);
    }

    /** Returns the violations of the parameters of a request; empty if there are none. */
    public List<Violation> violations(RequestParameters request) {
        List<Violation> violations = List.of();
        for (ParameterRule parameter : parameters) {
            List<Violation> found = parameter.violations(request.values(parameter.location(), parameter.name()));
            if (!found.isEmpty()) {
                violations = joined(violations, found);
            }
        }
        return violations;
    }

    private static List<Violation> joined(List<Violation> one, List<Violation> other) {
        List<Violation> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
