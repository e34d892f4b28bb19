package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contract asks of a parameter. Of one that is sent more than once, the first counts, as it does for the
 * resource. Thread-safe.
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
     * What a value breaks of it.
     *
     * @param value {@code null} if the parameter is absent
     */
    public List<Violation> violations(@Nullable String value) {
        if (value == null) {
            return required ? List.of(Violation.of(name, ContractRule.REQUIRED)) : List.of();
        }
        return rule.isKeptBy(value) ? List.of() : rule.violations(name, value);
    }
}
