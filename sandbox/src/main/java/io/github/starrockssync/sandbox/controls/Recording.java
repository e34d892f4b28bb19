package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.FaultKind;
import io.github.starrockssync.sandbox.controls.model.JournalEntry;
import io.github.starrockssync.sandbox.gateway.RefusedSignature;
import io.github.starrockssync.sandbox.http.WireRequest;
import io.github.starrockssync.server.jaxrs.Requests;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recording of one request until its response is sent. Not thread-safe. */
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

    /** Returns null if the request is not recorded. */
    static @Nullable Recording of(ContainerRequestContext context) {
        return (Recording) context.getProperty(PROPERTY);
    }

    /** Returns the recording and ends it; null if the request is not recorded. */
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

    /** Returns the journal entry of a request without a response. */
    JournalEntry entryWithoutResponse(ContainerRequestContext request, @Nullable String operation, Instant end) {
        return entry(request, operation, 0, Map.of(), end);
    }

    /**
     * Returns the journal entry of what was recorded so far.
     */
    JournalEntry entry(
            ContainerRequestContext request,
            @Nullable String operation,
            int status,
            Map<String, ? extends List<?>> responseHeaders,
            Instant end) {
        WireRequest wire = WireRequest.of(request);
        return new RecordedExchange(
                        arrival,
                        Duration.between(arrival, end),
                        Requests.id(request),
                        operation,
                        wire.method(),
                        wire.uri(),
                        wire.queryParameters(),
                        wire.headers(),
                        requestBody.text(),
                        status,
                        responseHeaders,
                        responseBody.text(),
                        (@Nullable FaultKind) request.getProperty(FaultFilter.PROPERTY),
                        RefusedSignature.of(request))
                .entry();
    }
}
