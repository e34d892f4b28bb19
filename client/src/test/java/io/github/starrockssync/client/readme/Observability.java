package io.github.starrockssync.client.readme;

import io.github.starrockssync.client.StarRocksSyncClientBuilder;
import io.github.starrockssync.client.call.RequestInterceptor;
import io.github.starrockssync.client.event.CallEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Observers for Micrometer and OpenTelemetry. */
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

    public static void traceContext(StarRocksSyncClientBuilder builder, Tracer tracer) {
        TextMapPropagator propagator = W3CTraceContextPropagator.getInstance();
        builder.interceptor(attempt -> {
            Span span = tracer.spanBuilder(attempt.operationId() + " " + attempt.number())
                    .startSpan();
            propagator.inject(Context.current().with(span), attempt, RequestInterceptor.Attempt::setHeader);
            span.end();
        });
    }

    public static void openTelemetry(StarRocksSyncClientBuilder builder, Tracer tracer) {
        Map<CallEvent.Call, Span> spans = new ConcurrentHashMap<>();
        builder.observer(event -> {
            if (event instanceof CallEvent.Started) { // on the caller's thread
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
