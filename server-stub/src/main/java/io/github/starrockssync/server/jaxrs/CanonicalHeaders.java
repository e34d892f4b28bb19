package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.check.EnumRule;
import io.github.starrockssync.server.check.OperationRules;
import io.github.starrockssync.server.check.ParameterLocation;
import io.github.starrockssync.server.check.ParameterRule;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/**
 * Rewrites enum headers in the case of the contract, so that runtimes can convert them, and removes empty ones, so that they
 * get their default.
 */
final class CanonicalHeaders {

    private final List<ParameterRule> enums;

    CanonicalHeaders(OperationRules rules) {
        this.enums = rules.parameters().stream()
                .filter(parameter -> parameter.location() == ParameterLocation.HEADER)
                .filter(parameter -> parameter.rule() instanceof EnumRule)
                .toList();
    }

    void apply(MultivaluedMap<String, String> headers) {
        for (ParameterRule parameter : enums) {
            List<String> values = headers.get(parameter.name());
            if (values != null && !values.isEmpty()) {
                apply(parameter, values.get(0), headers);
            }
        }
    }

    private static void apply(ParameterRule parameter, String value, MultivaluedMap<String, String> headers) {
        EnumRule rule = (EnumRule) parameter.rule();
        if (value.isBlank()) {
            headers.remove(parameter.name());
        } else if (!rule.values().contains(value)) {
            rule.canonical(value).ifPresent(canonical -> headers.put(parameter.name(), List.of(canonical)));
        }
    }
}
