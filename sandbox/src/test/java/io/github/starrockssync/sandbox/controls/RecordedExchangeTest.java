package io.github.starrockssync.sandbox.controls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class RecordedExchangeTest {

    private static final Instant ARRIVAL = Instant.parse("2026-11-22T12:00:00.123456789Z");
    private static final String SECRET = "a-secret-token";

    @Test
    void shouldTellEverythingButSecretsWhenItIsUnpacked() {
        Exchange exchange = unpacked("/v3/%E6%95%B0?a=1&a=2", "modifyDataSync", "{\"note\":\"数 " + SECRET + "\"}");
        assertThat(exchange)
                .isEqualTo(new Exchange(
                        7,
                        ARRIVAL,
                        "r1",
                        "modifyDataSync",
                        "PUT",
                        "/v3/%E6%95%B0",
                        Map.of("a", "1,2", "token", "***"),
                        Map.of("x-auth-token", "***", "accept", "a/b,c/d"),
                        "{\"note\":\"数 ***\"}",
                        200,
                        Map.of("retry-after", "1"),
                        "{\"note\":\"数 ***\"}",
                        FaultEffect.Kind.DELAY,
                        Duration.ofNanos(5_000_001)));
    }

    @Test
    void shouldTellNoOperationAndNoBodiesWhenThereAreNone() {
        Exchange exchange = unpacked("//v3/./x//y", null, "");
        assertThat(exchange.operation()).isNull();
        assertThat(exchange.requestBody()).isNull();
        assertThat(exchange.responseBody()).isNull();
        assertThat(exchange.path()).isEqualTo("/v3/x/y");
    }

    @Test
    void shouldTellThePathAloneWhenTheAddressHasAHost() {
        assertThat(unpacked("http://localhost//v3/./x//y?z", null, "").path()).isEqualTo("/v3/x/y");
    }

    @Test
    void shouldTellTheAddressAsItCameWhenItIsNone() {
        assertThat(unpacked("http://a b/v3", null, "").path()).isEqualTo("http://a b/v3");
    }

    private static Exchange unpacked(String uri, @Nullable String operation, String body) {
        RecordedExchange recorded = new RecordedExchange(
                ARRIVAL,
                Duration.ofNanos(5_000_001),
                "r1",
                operation,
                "PUT",
                uri,
                Map.of("a", List.of("1", "2"), "token", List.of(SECRET)),
                Map.of("X-Auth-Token", List.of(SECRET), "Accept", List.of("a/b", "c/d")),
                Unpooled.copiedBuffer(body, UTF_8),
                200,
                Map.of("Retry-After", List.of(1)),
                Unpooled.copiedBuffer(body, UTF_8),
                FaultEffect.Kind.DELAY);
        ByteBuf packed = Unpooled.buffer();
        recorded.pack(packed);
        return RecordedExchange.unpacked(7, packed);
    }
}
