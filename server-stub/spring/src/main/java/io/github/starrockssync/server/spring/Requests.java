package io.github.starrockssync.server.spring;

import io.github.starrockssync.server.request.RequestId;
import io.github.starrockssync.server.violation.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Attributes of requests while they are processed. */
public final class Requests {

    private static final String VIOLATIONS = Requests.class.getName();

    private Requests() {}

    /** Returns the id of a request. Creates it if nothing has yet, so that it may be called at any stage. */
    public static String id(HttpServletRequest request) {
        if (request.getAttribute(RequestId.PROPERTY) instanceof String id) {
            return id;
        }
        String id = RequestId.create();
        request.setAttribute(RequestId.PROPERTY, id);
        return id;
    }

    static void keepViolations(HttpServletRequest request, List<Violation> violations) {
        request.setAttribute(VIOLATIONS, violations);
    }

    /** Returns whether the request that this thread processes is for an operation with a body. */
    static boolean isChecked() {
        return kept() != null;
    }

    /** Returns those of the parameters of the request that this thread processes; empty outside of a checked request. */
    @SuppressWarnings("unchecked")
    static List<Violation> keptViolations() {
        Object kept = kept();
        return kept == null ? List.of() : (List<Violation>) kept;
    }

    private static @Nullable Object kept() {
        RequestAttributes current = RequestContextHolder.getRequestAttributes();
        return current == null ? null : current.getAttribute(VIOLATIONS, RequestAttributes.SCOPE_REQUEST);
    }
}
