package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.client.internal.auth.OutgoingRequest;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostHeaderTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.test, example.test",
        "https://example.test:443, example.test",
        "https://example.test:80, example.test:80",
        "http://example.test:443, example.test:443",
        "http://example.test:8080, example.test:8080",
        "http://[::1]:8080, [::1]:8080",
    })
    void shouldNameThePortOnlyWhenTheSchemeDoesNotImplyIt(String uri, String host) {
        assertThat(requestTo(uri).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.test/v3", "http://example.test:80/v3", "http://example.test:8080/v3"})
    void shouldSignTheHostThatTheHttpClientSends(String uri) throws Exception {
        try (WireServer proxy = new WireServer().respondingWith(200, "{}")) {
            HttpClient http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())))
                    .build();
            http.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.discarding());

            assertThat(requestTo(uri).host())
                    .isEqualTo(proxy.request().headers().get("Host"));
        }
    }

    private static OutgoingRequest requestTo(String uri) {
        return new OutgoingRequest("GET", URI.create(uri), List.of(), Map.of(), new byte[0], null);
    }
}
