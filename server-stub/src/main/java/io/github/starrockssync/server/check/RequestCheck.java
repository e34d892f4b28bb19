package io.github.starrockssync.server.check;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import io.github.starrockssync.server.violation.Violations;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;

/**
 * Refuses requests of one operation that break rules, and tells all of them at once: what the parameters break is kept
 * until the body has been read, unless there is none. The reader of JSON tells what the body breaks.
 */
final class RequestCheck implements ContainerRequestFilter, ReaderInterceptor {

    private static final String BROKEN = RequestCheck.class.getName();
    private static final Violation NO_BODY = Violation.of(Violation.ROOT, ContractRule.BODY_REQUIRED);

    private final OperationRules rules;

    RequestCheck(OperationRules rules) {
        this.rules = rules;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<Violation> broken = rules.violations(request);
        if (rules.bodyRequired()) {
            if (isEmpty(request)) {
                throw ServiceException.invalid(Violations.of(List.of(NO_BODY)).and(broken));
            }
            BodyType.require(request);
        }
        if (broken.isEmpty()) {
            return;
        }
        if (!rules.bodyRequired()) {
            throw ServiceException.invalid(broken);
        }
        request.setProperty(BROKEN, BrokenParameters.of(request, rules.brokenHeaders(request), broken));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.getProperty(BROKEN) instanceof BrokenParameters parameters
                ? refuse(context, parameters)
                : context.proceed();
        if (body == null && rules.bodyRequired()) {
            throw ServiceException.invalid(NO_BODY);
        }
        return body;
    }

    private static Object refuse(ReaderInterceptorContext context, BrokenParameters parameters) throws IOException {
        try {
            context.proceed();
        } catch (ServiceException e) {
            throw e.error() == ApiError.INVALID_PARAMETER
                    ? ServiceException.invalid(e.violations().and(parameters.violations()))
                    : e;
        } finally {
            parameters.restore();
        }
        throw ServiceException.invalid(parameters.violations());
    }

    // Some runtimes know it only from the headers, others do not ask a reader when there is nothing to read.
    private static boolean isEmpty(ContainerRequestContext request) {
        MultivaluedMap<String, String> headers = request.getHeaders();
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        return (length == null || length.equals("0"))
                && !headers.containsKey("Transfer-Encoding")
                && !request.hasEntity();
    }
}
