package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.Violation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;

/**
 * What the contract asks of the parameters of an operation. The rules of a body are those of its model. Immutable.
 *
 * @param bodyRequired whether a request must have a body
 */
public record OperationRules(boolean bodyRequired, List<ParameterRule> parameters) {

    public OperationRules {
        parameters = List.copyOf(parameters);
    }

    /** Of an operation without parameters. */
    public static OperationRules ofBody(boolean required) {
        return new OperationRules(required, List.of());
    }

    /** The same with one more parameter. */
    public OperationRules with(ParameterRule.Place place, String name, boolean required, ValueRule rule) {
        List<ParameterRule> more = new ArrayList<>(parameters);
        more.add(new ParameterRule(place, name, required, rule));
        return new OperationRules(bodyRequired, more);
    }

    /** What the parameters of a request break. */
    List<Violation> violations(ContainerRequestContext request) {
        List<Violation> violations = List.of();
        MultivaluedMap<String, String> given = request.getHeaders();
        for (int index = 0; index < parameters.size(); index++) {
            ParameterRule parameter = parameters.get(index);
            // runtimes copy what they show, and those of a place come one after the other
            if (index == 0 || parameter.place() != parameters.get(index - 1).place()) {
                given = parameter.place().parameters(request);
            }
            List<Violation> broken = parameter.violations(given.get(parameter.name()));
            if (!broken.isEmpty()) {
                violations = joined(violations, broken);
            }
        }
        return violations;
    }

    /** The headers of a request that break a rule. */
    List<String> brokenHeaders(ContainerRequestContext request) {
        return parameters.stream()
                .filter(parameter -> parameter.place() == ParameterRule.Place.HEADER)
                .filter(parameter -> !parameter
                        .violations(request.getHeaders().get(parameter.name()))
                        .isEmpty())
                .map(ParameterRule::name)
                .toList();
    }

    private static List<Violation> joined(List<Violation> one, List<Violation> other) {
        List<Violation> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
