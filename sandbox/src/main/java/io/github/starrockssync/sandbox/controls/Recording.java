package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.server.request.RequestId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is noted of one request until it is answered. Not thread-safe: one request is worked on by one thread at a time. */
final class Recording {

    private static final String PROPERTY = Recording.class.getName();

    private final Instant arrival;
    private final Excerpt requestBody = new Excerpt();
    private final Excerpt responseBody = new Excerpt();

    private Recording(Instant arrival) {
        this.arrival = arrival;
    }

    static void start(ContainerRequestContext context, Instant arrival) {
        context.setProperty(PROPERTY, new Recording(arrival));
    }

    /** Null if this request is not recorded. */
    static @Nullable Recording of(ContainerRequestContext context) {
        return (Recording) context.getProperty(PROPERTY);
    }

    /** The same, and nothing more is recorded of this request. */
    static @Nullable Recording takeFrom(ContainerRequestContext context) {
        Recording recording = of(context);
        context.removeProperty(PROPERTY);
        return recording;
    }

    Excerpt requestBody() {
        return requestBody;
    }

    Excerpt responseBody() {
        return responseBody;
    }

    /** What came of a request to which no answer was sent. */
    Exchange unanswered(long id, ContainerRequestContext request, @Nullable String operation, Instant end) {
        return exchange(id, request, operation, 0, Map.of(), end);
    }

    /**
     * @param responseHeaders as they are sent
     */
    Exchange exchange(
            long id,
            ContainerRequestContext request,
            @Nullable String operation,
            int status,
            Map<String, List<String>> responseHeaders,
            Instant end) {
        UriInfo uri = request.getUriInfo();
        Redaction redaction = new Redaction();
        Map<String, String> headers = redaction.withoutSecrets(request.getHeaders());
        Map<String, String> query = redaction.withoutSecrets(uri.getQueryParameters());
        var fault = (FaultEffect.@Nullable Kind) request.getProperty(FaultFilter.PROPERTY);
        return new Exchange(
                id,
                arrival,
                RequestId.of(request),
                operation,
                request.getMethod(),
                redaction.scrubbed(uri.getRequestUri().getRawPath()),
                query,
                headers,
                redaction.text(requestBody.text()),
                status,
                redaction.withoutSecrets(responseHeaders),
                redaction.text(responseBody.text()),
                fault,
                Duration.between(arrival, end));
    }
}
