package io.github.starrockssync.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LoadGeneratorTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final List<Call> CALLS = List.of(new Call("PUT", "/here", "body", 200, "right"));

    private final AtomicInteger served = new AtomicInteger();
    private volatile String response = "right";
    private volatile int status = 200;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/here", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = response.getBytes(UTF_8);
            served.incrementAndGet();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void shouldCountEveryResponseWhenAllAreRight() throws InterruptedException {
        Load load = generator().run(SHORT);

        assertThat(load.nanoseconds().getTotalCount()).isPositive().isEqualTo(served.get());
        assertThat(load.duration()).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void shouldSendNoMoreThanTheRateWhenThereIsOne() throws InterruptedException {
        Load load = new LoadGenerator(address(), 2, 20, connection -> CALLS).run(Duration.ofMillis(300));

        assertThat(load.nanoseconds().getTotalCount()).isBetween(3L, 6L);
    }

    @Test
    void shouldVoidTheRunWhenABodyIsWrong() {
        response = "wrong";

        assertThatThrownBy(() -> generator().run(SHORT)).hasMessageContaining("wrong");
    }

    @Test
    void shouldVoidTheRunWhenAStatusIsWrong() {
        status = 202;

        assertThatThrownBy(() -> generator().run(SHORT)).hasMessageContaining("202");
    }

    @Test
    void shouldRefuseAnAddressWhenItIsOfAnotherMachine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoadGenerator(URI.create("http://192.0.2.1:80"), 1, number -> CALLS));
    }

    private LoadGenerator generator() {
        return new LoadGenerator(address(), 2, number -> CALLS);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
