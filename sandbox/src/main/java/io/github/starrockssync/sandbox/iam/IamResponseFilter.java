package io.github.starrockssync.sandbox.iam;

import io.github.starrockssync.sandbox.http.FilterOrder;
import io.github.starrockssync.sandbox.iam.api.IamApi;
import io.github.starrockssync.sandbox.iam.model.IamError;
import io.github.starrockssync.sandbox.iam.model.KeystoneError;
import io.github.starrockssync.sandbox.iam.model.KeystoneErrorDetails;
import io.github.starrockssync.server.jaxrs.AllowFilter;
import io.github.starrockssync.server.jaxrs.Requests;
import io.github.starrockssync.server.model.ErrorResponse;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Adds the trace id to responses of IAM, the allowed methods to 405, and converts errors to the form of IAM. After the filter that
 * adds error bodies.
 */
@Provider
@Priority(FilterOrder.IAM_RESPONSE)
public final class IamResponseFilter implements ContainerResponseFilter {

    private static final String TRACE_ID = "X-IAM-Trace-Id";
    private static final Annotation[] NO_ANNOTATIONS = {};

    private final AllowFilter methods = AllowFilter.of(List.of(IamApi.class));

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (!IamPaths.contains(path)) {
            return;
        }
        methods.filter(request, response);
        response.getHeaders().putSingle(TRACE_ID, "token_null_null_" + Requests.id(request));
        if (response.getEntity() instanceof ErrorResponse error) {
            Object body = path.equals(IamPaths.TEMPORARY_ACCESS_KEYS)
                    ? error(response.getStatus(), error.getErrorMsg())
                    : keystoneError(response.getStatusInfo(), error.getErrorMsg());
            response.setEntity(body, NO_ANNOTATIONS, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static KeystoneError keystoneError(Response.StatusType status, String message) {
        return new KeystoneError()
                .error(new KeystoneErrorDetails()
                        .code(status.getStatusCode())
                        .message(message)
                        .title(status.getReasonPhrase()));
    }

    private static IamError error(int status, String message) {
        String code = switch (status) {
            case 401 -> "IAM.0001";
            case 403 -> "IAM.0002";
            case 404 -> "IAM.0004";
            case 409 -> "IAM.0005";
            default -> status < 500 ? "IAM.0011" : "IAM.0006";
        };
        return new IamError().errorCode(code).errorMsg(message);
    }
}
