package io.github.starrockssync.server.spring;

import io.github.starrockssync.server.check.ParameterLocation;
import io.github.starrockssync.server.check.RequestParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** The parameters of a request that Spring has found a handler for. */
record ServletParameters(HttpServletRequest request) implements RequestParameters {

    @Override
    public @Nullable List<String> values(ParameterLocation location, String name) {
        return switch (location) {
            case PATH -> pathVariable(name);
            case QUERY -> query(name);
            case HEADER -> Collections.list(request.getHeaders(name));
        };
    }

    private @Nullable List<String> query(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? null : List.of(values);
    }

    private @Nullable List<String> pathVariable(String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get(name) instanceof String value ? List.of(value) : null;
    }
}
