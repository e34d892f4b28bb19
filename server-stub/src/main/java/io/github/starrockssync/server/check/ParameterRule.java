package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contract asks of a parameter. One that is repeated with the same value counts once; with different values it is
 * invalid, because the next reader could take another of them. An empty header counts as absent. Thread-safe.
 *
 * @param name as it is on the wire
 * @param required whether it must be there; in the path it always is
 */
public record ParameterRule(Place place, String name, boolean required, ValueRule rule) {

    /** Where a parameter is in a request. */
    public enum Place {
        PATH {
            @Override
            MultivaluedMap<String, String> parameters(ContainerRequestContext request) {
                return request.getUriInfo().getPathParameters();
            }
        },
        QUERY {
            @Override
            MultivaluedMap<String, String> parameters(ContainerRequestContext request) {
                return request.getUriInfo().getQueryParameters();
            }
        },
        HEADER {
            @Override
            MultivaluedMap<String, String> parameters(ContainerRequestContext request) {
                return request.getHeaders();
            }
        };

        abstract MultivaluedMap<String, String> parameters(ContainerRequestContext request);
    }

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
        return rule.isKeptBy(value) ? List.of() : rule.violations(name, value);
    }

    private boolean isAbsent(@Nullable List<String> values) {
        return values == null
                || values.isEmpty()
                || place == Place.HEADER && values.stream().allMatch(String::isBlank);
    }
}
