package io.github.starrockssync.client.readme;

import io.github.starrockssync.client.CallEvent;
import io.github.starrockssync.client.StarRocksSyncClientBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Observers that tell Micrometer and OpenTelemetry. */
public final class Observability {

    private Observability() {}

    public static void micrometer(StarRocksSyncClientBuilder builder, MeterRegistry registry) {
        builder.observer(event -> {
            if (event instanceof CallEvent.Ended ended) {
                String outcome = ended.failure() == null
                        ? "success"
                        : ended.failure().getClass().getSimpleName();
                registry.timer("starrocks.sync.calls", "operation", ended.call().operationId(), "outcome", outcome)
                        .record(ended.duration());
            } else if (event instanceof CallEvent.WillRetry retry) {
                registry.counter(
                                "starrocks.sync.retries",
                                "operation",
                                retry.call().operationId())
                        .increment();
            }
        });
    }

    public static void openTelemetry(StarRocksSyncClientBuilder builder, Tracer tracer) {
        Map<CallEvent.Call, Span> spans = new ConcurrentHashMap<>();
        builder.observer(event -> {
            if (event instanceof CallEvent.AttemptStarted && event.attempt() == 1) { // on the caller's thread
                spans.put(
                        event.call(),
                        tracer.spanBuilder(event.call().operationId()).startSpan());
            } else if (event instanceof CallEvent.Ended || event instanceof CallEvent.Cancelled) {
                Span span = spans.remove(event.call());
                if (span != null && event instanceof CallEvent.Ended ended && ended.failure() != null) {
                    span.recordException(ended.failure()).setStatus(StatusCode.ERROR);
                }
                Optional.ofNullable(span).ifPresent(Span::end);
            }
        });
    }
}
