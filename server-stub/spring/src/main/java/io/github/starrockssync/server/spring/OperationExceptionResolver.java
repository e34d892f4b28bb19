package io.github.starrockssync.server.spring;

import io.github.starrockssync.server.error.Failure;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.json.JsonSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Writes the documented response for every exception of an operation, and for a request with the path of an operation but
 * another method or type. Leaves all others to the application.
 */
final class OperationExceptionResolver implements HandlerExceptionResolver {

    private static final ModelAndView RESOLVED = new ModelAndView();

    private final ErrorResponses responses;

    OperationExceptionResolver(JsonSettings settings) {
        this.responses = new ErrorResponses(settings);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        boolean inScope = exception instanceof ServiceException
                || (handler == null ? Operation.hasPath(request) : Operation.of(handler) != null);
        if (!inScope || response.isCommitted()) {
            return null;
        }
        responses.write(failure(exception), request, response);
        return RESOLVED;
    }

    /** Keeps status and headers, such as {@code Allow}, of the exception. */
    private static Failure failure(Exception exception) {
        if (!(exception instanceof ErrorResponse original)) {
            return Failure.of(exception);
        }
        Failure failure = Failure.ofStatus(original.getStatusCode().value());
        if (exception.getCause() != null) {
            failure = failure.causedBy(exception);
        }
        for (String name : original.getHeaders().toSingleValueMap().keySet()) {
            failure = failure.withHeader(
                    name, String.join(", ", original.getHeaders().getValuesAsList(name)));
        }
        return failure;
    }
}
