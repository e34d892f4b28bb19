package io.github.starrockssync.server.spring;

import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.json.BodyType;
import io.github.starrockssync.server.request.RequestId;
import io.github.starrockssync.server.violation.Violation;
import io.github.starrockssync.server.violation.Violations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Checks the parameters of operations. If there is a body, {@link ModelMessageConverter} rejects the request, with all
 * violations at once.
 */
final class OperationInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Operation operation = Operation.of(handler);
        if (operation != null) {
            response.setHeader(RequestId.HEADER, Requests.id(request));
            check(operation, request);
        }
        return true;
    }

    private static void check(Operation operation, HttpServletRequest request) {
        List<Violation> violations = operation.rules().violations(new ServletParameters(request));
        if (operation.rules().bodyRequired()) {
            if (isEmpty(request)) {
                throw ServiceException.invalid(
                        Violations.of(List.of(EmptyBodyAdvice.NO_BODY)).and(violations));
            }
            BodyType.require(
                    Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE)),
                    Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)));
            Requests.setParameterViolations(request, violations);
        } else if (!violations.isEmpty()) {
            throw ServiceException.invalid(violations);
        }
    }

    private static boolean isEmpty(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }
}
