package io.github.starrockssync.server.check;

import io.github.starrockssync.server.error.ApiError;
import io.github.starrockssync.server.error.Failure;
import io.github.starrockssync.server.error.ServiceException;
import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Violation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What a request declares its body to be: JSON in UTF-8 without a content coding. */
final class BodyType {

    private static final String IDENTITY = "identity";
    private static final String UTF_8 = "UTF-8";

    private BodyType() {}

    /**
     * Refuses a request whose body is declared as something else. Without a type it is JSON, the default of the vendor's
     * documentation.
     */
    static void require(ContainerRequestContext request) {
        List<String> types = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_TYPE, List.of());
        if (types.stream().distinct().count() > 1) {
            throw ServiceException.invalid(Violation.of(HttpHeaders.CONTENT_TYPE, ContractRule.DIFFERENT_VALUES));
        }
        if (types.stream().allMatch(String::isBlank)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        } else {
            requireUtf8(request.getMediaType());
        }
        List<String> codings = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of());
        codings.stream()
                .filter(coding -> !coding.isBlank() && !coding.strip().equalsIgnoreCase(IDENTITY))
                .findFirst()
                .ifPresent(coding -> refuseCoding(request, coding));
    }

    private static void requireUtf8(MediaType type) {
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, UTF_8);
        if (!charset.equalsIgnoreCase(UTF_8)) {
            throw new ServiceException(ApiError.UNSUPPORTED_ENCODING, charset);
        }
    }

    /** With the codings that are supported, as RFC 9110 has it. */
    private static void refuseCoding(ContainerRequestContext request, String coding) {
        request.abortWith(Response.status(ApiError.UNSUPPORTED_ENCODING.status())
                .header(HttpHeaders.ACCEPT_ENCODING, IDENTITY)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Failure.of(ApiError.UNSUPPORTED_ENCODING, coding))
                .build());
    }
}
