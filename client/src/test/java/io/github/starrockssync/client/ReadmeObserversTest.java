package io.github.starrockssync.client;

import static io.github.starrockssync.client.Samples.clientOf;
import static io.github.starrockssync.client.Samples.modification;
import static io.github.starrockssync.client.WireServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.starrockssync.client.readme.Observability;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The observers of the README, on calls of which one succeeds after a retry and one fails. */
class ReadmeObserversTest {
    private WireServer server;

    @BeforeEach
    void start() throws Exception {
        server = new WireServer()
                .first(response(503, ""), response(200, "{}"), response(404, "{\"error_code\":\"DBS.200022\"}"))
                .respondingWith(200, "{}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldMeasureEachCallWithMicrometer() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        StarRocksSyncClientBuilder builder = clientOf(server);
        Observability.micrometer(builder, registry);
        try (StarRocksSyncClient unit = builder.build()) {
            unit.modifyDataSync(modification());
            catchThrowable(() -> unit.modifyDataSync(modification()));
        }
        assertThat(calls(registry, "success")).isEqualTo(1);
        assertThat(calls(registry, "NotFoundException")).isEqualTo(1);
        assertThat(registry.get("starrocks.sync.retries").counter().count()).isEqualTo(1);
    }

    private static long calls(SimpleMeterRegistry registry, String outcome) {
        return registry.get("starrocks.sync.calls")
                .tag("operation", "modifyDataSync")
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    @Test
    void shouldTraceEachCallWithOpenTelemetry() {
        InMemorySpanExporter exporter = InMemorySpanExporter.create();
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build()) {
            StarRocksSyncClientBuilder builder = clientOf(server);
            Observability.openTelemetry(builder, provider.get("test"));
            Span parent = provider.get("test").spanBuilder("parent").startSpan();
            try (StarRocksSyncClient unit = builder.build();
                    Scope scope = parent.makeCurrent()) {
                assertThat(scope).isNotNull();
                unit.modifyDataSync(modification());
                catchThrowable(() -> unit.modifyDataSync(modification()));
                unit.modifyDataSyncAsync(modification()).join();
            }
            List<SpanData> spans = exporter.getFinishedSpanItems();
            assertThat(spans).extracting(SpanData::getName).containsOnly("modifyDataSync");
            assertThat(spans)
                    .extracting(each -> each.getStatus().getStatusCode())
                    .containsExactly(StatusCode.UNSET, StatusCode.ERROR, StatusCode.UNSET);
            assertThat(spans)
                    .extracting(SpanData::getParentSpanId)
                    .containsOnly(parent.getSpanContext().getSpanId());
        }
    }
}
