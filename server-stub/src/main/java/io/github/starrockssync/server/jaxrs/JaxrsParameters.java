package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.check.ParameterLocation;
import io.github.starrockssync.server.check.RequestParameters;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a JAX-RS request. Caches those of the last location, which runtimes copy on each call. */
final class JaxrsParameters implements RequestParameters {

    private final ContainerRequestContext request;
    private @Nullable ParameterLocation last;
    private @Nullable MultivaluedMap<String, String> ofLast;

    JaxrsParameters(ContainerRequestContext request) {
        this.request = request;
    }

    @Override
    public @Nullable List<String> values(ParameterLocation location, String name) {
        MultivaluedMap<String, String> parameters = ofLast;
        if (parameters == null || location != last) {
            parameters = parameters(location);
            ofLast = parameters;
            last = location;
        }
        return parameters.get(name);
    }

    private MultivaluedMap<String, String> parameters(ParameterLocation location) {
        return switch (location) {
            case PATH -> request.getUriInfo().getPathParameters();
            case QUERY -> request.getUriInfo().getQueryParameters();
            case HEADER -> request.getHeaders();
        };
    }
}
