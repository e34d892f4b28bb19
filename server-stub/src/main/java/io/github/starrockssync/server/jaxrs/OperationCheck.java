package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.check.OperationRules;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.json.BodyType;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import io.github.starrockssync.server.violation.Violations;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;

/**
 * Rejects invalid requests of one operation with all violations at once: those of the parameters are stored until the body, if
 * there is one, has been read. The JSON reader finds those of the body.
 */
final class OperationCheck implements ContainerRequestFilter, ReaderInterceptor {

    private static final String INVALID_PARAMETERS = OperationCheck.class.getName();
    private static final Violation NO_BODY = Violation.of(Violation.ROOT, ContractRule.BODY_REQUIRED);

    private final OperationRules rules;
    private final CanonicalHeaders canonicalHeaders;

    OperationCheck(OperationRules rules) {
        this.rules = rules;
        this.canonicalHeaders = new CanonicalHeaders(rules);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<Violation> violations = rules.violations(new JaxrsParameters(request));
        if (rules.bodyRequired()) {
            if (isEmpty(request)) {
                throw ServiceException.invalid(Violations.of(List.of(NO_BODY)).and(violations));
            }
            requireJson(request.getHeaders());
        }
        if (!violations.isEmpty() && !rules.bodyRequired()) {
            throw ServiceException.invalid(violations);
        }
        if (!violations.isEmpty()) {
            request.setProperty(INVALID_PARAMETERS, InvalidParameters.of(request, rules, violations));
        }
        canonicalHeaders.apply(request.getHeaders());
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.getProperty(INVALID_PARAMETERS) instanceof InvalidParameters parameters
                ? reject(context, parameters)
                : context.proceed();
        if (body == null && rules.bodyRequired()) {
            throw ServiceException.invalid(NO_BODY);
        }
        return body;
    }

    private static Object reject(ReaderInterceptorContext context, InvalidParameters parameters) throws IOException {
        try {
            context.proceed();
        } catch (ServiceException e) {
            throw e.withViolations(parameters.violations());
        } finally {
            parameters.restore();
        }
        throw ServiceException.invalid(parameters.violations());
    }

    private static void requireJson(MultivaluedMap<String, String> headers) {
        List<String> types = headers.get(HttpHeaders.CONTENT_TYPE);
        BodyType.require(types, headers.get(HttpHeaders.CONTENT_ENCODING));
        if (types == null || types.stream().allMatch(String::isBlank)) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    // some runtimes know it only from the headers, others call no reader for an empty body
    private static boolean isEmpty(ContainerRequestContext request) {
        MultivaluedMap<String, String> headers = request.getHeaders();
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        return (length == null || length.equals("0"))
                && !headers.containsKey("Transfer-Encoding")
                && !request.hasEntity();
    }
}
