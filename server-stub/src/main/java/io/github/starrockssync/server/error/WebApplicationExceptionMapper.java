package io.github.starrockssync.server.error;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Keeps the status and the headers ({@code Allow}, {@code Retry-After}) that the runtime chose. */
@Provider
public final class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException exception) {
        return answerTo(exception);
    }

    static Response answerTo(WebApplicationException exception) {
        if (exception.getCause() instanceof ServiceException refused) {
            return FailureResponse.of(refused.failure());
        }
        Response chosen = exception.getResponse();
        if (chosen.getStatus() < 400 || chosen.hasEntity()) {
            return chosen;
        }
        Response.ResponseBuilder response =
                Response.fromResponse(FailureResponse.of(Failure.ofStatus(chosen.getStatus())));
        chosen.getHeaders().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        return response.build();
    }
}
