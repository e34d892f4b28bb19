package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.server.request.RequestId;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
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
    RecordedExchange unanswered(ContainerRequestContext request, @Nullable String operation, Instant end) {
        return exchange(request, operation, 0, Map.of(), end);
    }

    /**
     * The exchange as it is known now.
     *
     * @param responseHeaders as they are sent
     */
    RecordedExchange exchange(
            ContainerRequestContext request,
            @Nullable String operation,
            int status,
            Map<String, ? extends List<?>> responseHeaders,
            Instant end) {
        String uri = uri(request);
        return new RecordedExchange(
                arrival,
                Duration.between(arrival, end),
                RequestId.of(request),
                operation,
                request.getMethod(),
                uri,
                uri.indexOf('?') < 0 ? Map.of() : request.getUriInfo().getQueryParameters(),
                request.getHeaders(),
                requestBody.noted(),
                status,
                responseHeaders,
                responseBody.noted(),
                (FaultEffect.@Nullable Kind) request.getProperty(FaultFilter.PROPERTY));
    }

    /** As it came: what the runtime makes of it would be made for the journal alone. */
    private static String uri(ContainerRequestContext request) {
        var call = (ResteasyReactiveContainerRequestContext) request;
        return ((ResteasyReactiveRequestContext) call.getServerRequestContext())
                .unwrap(RoutingContext.class)
                .request()
                .uri();
    }
}
