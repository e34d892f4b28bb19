package io.github.starrockssync.server.operation;

import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.Violation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses a parameter in the query that is empty, which some runtimes take for absent before its rules are applied:
 * Quarkus does. Names what else is wrong in path and query, as the validation would.
 */
@Provider
public final class EmptyParameterFilter implements ContainerRequestFilter {

    private final Map<Method, List<UriParameter>> parameters = new ConcurrentHashMap<>();

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        Method method = resource.getResourceMethod();
        UriInfo uri = context.getUriInfo();
        if (method == null || uri.getRequestUri().getRawQuery() == null) {
            return;
        }
        List<UriParameter> declared = parameters.computeIfAbsent(method, this::parametersOf);
        if (declared.stream().anyMatch(parameter -> parameter.isWronglyEmptyIn(uri))) {
            List<Violation> violations = declared.stream()
                    .flatMap(parameter -> parameter.violationsIn(uri).stream())
                    .toList();
            throw ServiceException.invalid(violations);
        }
    }

    private List<UriParameter> parametersOf(Method method) {
        return Operations.OF_CONTRACT.declarationOf(resource.getResourceClass(), method).stream()
                .flatMap(UriParameter::of)
                .toList();
    }
}
