package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.server.model.ErrorResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Maps the message to an error response, which {@link IamResponseFilter} converts to the form of IAM. */
@Provider
public final class IamExceptionMapper implements ExceptionMapper<IamException> {

    @Override
    public Response toResponse(IamException exception) {
        return Response.status(exception.refusal().status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorResponse().errorMsg(exception.getMessage()))
                .build();
    }
}
