package io.github.starrockssync.server.spring;

import io.github.starrockssync.server.request.RequestId;
import io.github.starrockssync.server.violation.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Attributes of requests. */
public final class Requests {

    private static final String VIOLATIONS = Requests.class.getName();

    private Requests() {}

    /** Returns the id of a request. May be called at any stage: creates the id if there is none yet. */
    public static String id(HttpServletRequest request) {
        if (request.getAttribute(RequestId.PROPERTY) instanceof String id) {
            return id;
        }
        String id = RequestId.create();
        request.setAttribute(RequestId.PROPERTY, id);
        return id;
    }

    static void setParameterViolations(HttpServletRequest request, List<Violation> violations) {
        request.setAttribute(VIOLATIONS, violations);
    }

    /** Returns whether the current request calls an operation with a body. */
    static boolean isOperationWithBody() {
        return violations() != null;
    }

    /** Returns the violations of the parameters of the current request; empty outside of an operation with a body. */
    @SuppressWarnings("unchecked")
    static List<Violation> parameterViolations() {
        Object violations = violations();
        return violations == null ? List.of() : (List<Violation>) violations;
    }

    private static @Nullable Object violations() {
        RequestAttributes current = RequestContextHolder.getRequestAttributes();
        return current == null ? null : current.getAttribute(VIOLATIONS, RequestAttributes.SCOPE_REQUEST);
    }
}
