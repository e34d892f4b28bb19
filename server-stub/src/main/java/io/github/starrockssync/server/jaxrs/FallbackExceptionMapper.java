package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.error.Failure;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Maps every exception without a mapper of its own to the documented response. Outside of the scope, the response is that of
 * a runtime without mappers.
 */
final class FallbackExceptionMapper implements ExceptionMapper<Throwable> {

    private final Scope scope;
    private final Supplier<@Nullable UriInfo> uriInfo;

    FallbackExceptionMapper(Scope scope, Supplier<@Nullable UriInfo> uriInfo) {
        this.scope = scope;
        this.uriInfo = uriInfo;
    }

    @Override
    public Response toResponse(Throwable exception) {
        boolean inScope = scope == Scope.WHOLE_APPLICATION || includesRequest();
        if (exception instanceof WebApplicationException original) {
            return inScope ? FailureResponse.of(original) : original.getResponse();
        }
        return inScope ? FailureResponse.of(Failure.of(exception)) : rethrow(exception);
    }

    boolean includesRequest() {
        UriInfo request = uriInfo.get();
        return request != null && scope.includes(request.getPath());
    }

    /** Throws an exception as it is, checked or not. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> Response rethrow(Throwable exception) throws E {
        throw (E) exception;
    }
}
