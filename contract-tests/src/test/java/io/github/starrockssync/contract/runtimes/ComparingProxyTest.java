package io.github.starrockssync.contract.runtimes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ComparingProxyTest {

    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void shouldReturnTheResponseWhenAllServersReturnTheSame() throws Exception {
        try (ComparingProxy unit =
                new ComparingProxy(Map.of("a", server("no", "\u4e0d"), "b", server("no", "\u4e0d")))) {
            HttpResponse<String> response = send(unit);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).isEqualTo("no to PUT /path?x=%20 with a body");
            assertThat(unit.takeDifferences()).isEmpty();
        }
    }

    @Test
    void shouldRecordTheRequestWhenTheResponsesDifferInEnglish() throws Exception {
        try (ComparingProxy unit =
                new ComparingProxy(Map.of("a", server("no", "\u4e0d"), "b", server("never", "\u4e0d")))) {
            send(unit);

            assertThat(unit.takeDifferences())
                    .singleElement()
                    .asString()
                    .contains("PUT /path?x=%20", "a body", "a=", "400 [] no", "b=", "400 [] never");
            assertThat(unit.takeDifferences()).isEmpty();
        }
    }

    @Test
    void shouldRecordTheRequestWhenTheResponsesDifferInChinese() throws Exception {
        try (ComparingProxy unit = new ComparingProxy(Map.of("a", server("no", "\u4e0d"), "b", server("no", "no")))) {
            send(unit);

            assertThat(unit.takeDifferences()).singleElement().asString().contains("[zh-cn]");
        }
    }

    private static HttpResponse<String> send(ComparingProxy proxy) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(proxy.uri().resolve("/path?x=%20"))
                                .PUT(BodyPublishers.ofString("a body"))
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private URI server(String english, String chinese) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        servers.add(server);
        server.createContext("/", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean isChinese = "zh-cn".equals(exchange.getRequestHeaders().getFirst("X-Language"));
            byte[] body = "%s to %s %s with %s"
                    .formatted(
                            isChinese ? chinese : english, exchange.getRequestMethod(), exchange.getRequestURI(), sent)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(400, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
