package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.check.OperationRules;
import io.github.starrockssync.server.check.ParameterLocation;
import io.github.starrockssync.server.check.ParameterRule;
import io.github.starrockssync.server.violation.Violation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The violations of the parameters of a request, stored until its body has been read. Some runtimes convert headers before
 * that and would reject an invalid value: until then, invalid headers are removed.
 *
 * @param headers of the request
 * @param removed the invalid headers
 */
record InvalidParameters(
        List<Violation> violations, MultivaluedMap<String, String> headers, Map<String, List<String>> removed) {

    static InvalidParameters of(ContainerRequestContext request, OperationRules rules, List<Violation> violations) {
        MultivaluedMap<String, String> headers = request.getHeaders();
        Map<String, List<String>> removed = new HashMap<>();
        for (ParameterRule parameter : rules.parameters()) {
            List<String> values = headers.get(parameter.name());
            if (parameter.location() == ParameterLocation.HEADER
                    && values != null
                    && !parameter.violations(values).isEmpty()) {
                removed.put(parameter.name(), values);
                headers.remove(parameter.name());
            }
        }
        return new InvalidParameters(violations, headers, removed);
    }

    /** Restores the headers of the request, for filters of the response. */
    void restore() {
        headers.putAll(removed);
    }
}
