package io.github.starrockssync.server.jaxrs;

import io.github.starrockssync.server.error.Failure;
import io.github.starrockssync.server.error.ServiceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Responses of exception mappers. Their entity is the failure until {@link ErrorResponseFilter} writes the body. */
final class FailureResponse {

    private FailureResponse() {}

    static Response of(Failure failure) {
        Response.ResponseBuilder response = Response.status(failure.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(failure);
        failure.headers().forEach(response::header);
        return response.build();
    }

    /** Keeps the status and the headers, such as {@code Allow}, that the runtime or the server chose. */
    static Response of(WebApplicationException exception) {
        if (exception.getCause() instanceof ServiceException known) {
            return of(known.failure());
        }
        Response chosen = exception.getResponse();
        if (chosen.getStatus() < 400 || chosen.hasEntity()) {
            return chosen;
        }
        Failure failure = Failure.ofStatus(chosen.getStatus());
        Response.ResponseBuilder response =
                Response.fromResponse(of(exception.getCause() == null ? failure : failure.causedBy(exception)));
        chosen.getHeaders().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response.build();
    }
}
