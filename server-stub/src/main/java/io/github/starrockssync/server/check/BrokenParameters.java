package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.Violation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parameters of a request break, kept until its body has been read. Some runtimes convert headers before that,
 * and would refuse one that is no known word by itself and alone: until then, it is taken out.
 *
 * @param headers of the request
 * @param withheld those that were taken out of them
 */
record BrokenParameters(
        List<Violation> violations, MultivaluedMap<String, String> headers, Map<String, List<String>> withheld) {

    static BrokenParameters of(ContainerRequestContext request, List<String> headers, List<Violation> violations) {
        Map<String, List<String>> withheld = new HashMap<>();
        for (String name : headers) {
            List<String> values = request.getHeaders().remove(name);
            if (values != null) {
                withheld.put(name, values);
            }
        }
        return new BrokenParameters(violations, request.getHeaders(), withheld);
    }

    /** Gives the request its headers back, for whoever looks at them after it. */
    void restore() {
        headers.putAll(withheld);
    }
}
