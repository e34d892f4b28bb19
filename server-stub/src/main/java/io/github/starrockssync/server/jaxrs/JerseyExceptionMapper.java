package io.github.starrockssync.server.jaxrs;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The {@link FallbackExceptionMapper} for Jersey, on which a mapper can decline an exception. Loaded on Jersey only. */
final class JerseyExceptionMapper implements ExtendedExceptionMapper<Throwable> {

    private final Scope scope;
    private final FallbackExceptionMapper mapper;

    @Context
    private @Nullable UriInfo uriInfo;

    JerseyExceptionMapper(Scope scope) {
        this.scope = scope;
        this.mapper = new FallbackExceptionMapper(scope, () -> uriInfo);
    }

    @Override
    public boolean isMappable(Throwable exception) {
        return scope == Scope.WHOLE_APPLICATION || mapper.includesRequest();
    }

    @Override
    public Response toResponse(Throwable exception) {
        return mapper.toResponse(exception);
    }
}
