package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.server.request.RequestId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
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
    LongFunction<Exchange> unanswered(ContainerRequestContext request, @Nullable String operation, Instant end) {
        return exchange(request, operation, 0, Map.of(), end);
    }

    /**
     * Makes the exchange of its number in the journal, without secrets. That takes longer than all else that is done for
     * a journal, and few of its entries are ever read: so not before one is.
     *
     * @param responseHeaders as they are sent
     */
    LongFunction<Exchange> exchange(
            ContainerRequestContext request,
            @Nullable String operation,
            int status,
            Map<String, ? extends List<?>> responseHeaders,
            Instant end) {
        UriInfo uriInfo = request.getUriInfo();
        URI uri = uriInfo.getRequestUri();
        Map<String, List<String>> query = uri.getRawQuery() == null ? Map.of() : uriInfo.getQueryParameters();
        Map<String, List<String>> headers = request.getHeaders();
        String requestId = RequestId.of(request);
        String method = request.getMethod();
        var fault = (FaultEffect.@Nullable Kind) request.getProperty(FaultFilter.PROPERTY);
        return id -> {
            Redaction redaction = new Redaction();
            Map<String, String> safeHeaders = redaction.withoutSecrets(headers);
            Map<String, String> safeQuery = redaction.withoutSecrets(query);
            return new Exchange(
                    id,
                    arrival,
                    requestId,
                    operation,
                    method,
                    redaction.scrubbed(uri.getRawPath()),
                    safeQuery,
                    safeHeaders,
                    redaction.text(requestBody.text()),
                    status,
                    redaction.withoutSecrets(responseHeaders),
                    redaction.text(responseBody.text()),
                    fault,
                    Duration.between(arrival, end));
        };
    }
}
