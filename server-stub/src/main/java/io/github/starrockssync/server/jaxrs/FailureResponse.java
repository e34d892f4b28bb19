package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.error.Failure;
import io.github.starrockssync.server.error.ServiceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Creates responses of exception mappers. Their entity is the failure until {@link ErrorResponseFilter} writes the body. */
final class FailureResponse {

    private FailureResponse() {}

    static Response of(Failure failure) {
        Response.ResponseBuilder response = Response.status(failure.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(failure);
        failure.headers().forEach(response::header);
        return response.build();
    }

    /** Keeps status and headers, such as {@code Allow}, of the exception. */
    static Response of(WebApplicationException exception) {
        if (exception.getCause() instanceof ServiceException expected) {
            return of(expected.failure());
        }
        Response original = exception.getResponse();
        if (original.getStatus() < 400 || original.hasEntity()) {
            return original;
        }
        Failure failure = Failure.ofStatus(original.getStatus());
        Response.ResponseBuilder response =
                Response.fromResponse(of(exception.getCause() == null ? failure : failure.causedBy(exception)));
        original.getHeaders().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response.build();
    }
}
