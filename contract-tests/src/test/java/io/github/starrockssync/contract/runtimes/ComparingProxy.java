package io.github.starrockssync.contract.runtimes;

import com.sun.net.httpserver.HttpExchange;
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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Sends each request to several servers, an invalid one in Chinese, too, and records those to which the servers return
 * different responses. Returns the response in the language of the request. Thread-safe.
 */
final class ComparingProxy implements AutoCloseable {

    private static final String LANGUAGE = "X-Language";
    private static final int MAX_SHOWN = 300;

    /** Headers of the connection, and those that the client sets itself. */
    private static final Set<String> NOT_FORWARDED =
            Set.of("connection", "content-length", "host", "http2-settings", "transfer-encoding", "upgrade");

    private final Map<String, URI> servers;
    private final HttpServer proxy;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> differences = new CopyOnWriteArrayList<>();

    /**
     * @param servers by name, at least one
     */
    ComparingProxy(Map<String, URI> servers) throws IOException {
        this.servers = new TreeMap<>(servers);
        this.proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", this::handle);
        proxy.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
    }

    /** Returns the requests with different responses, and forgets them. */
    List<String> takeDifferences() {
        List<String> taken = List.copyOf(differences);
        differences.clear();
        return taken;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpResponse<byte[]> response = compare(exchange, body, List.of());
            if (response.statusCode() >= 400 && !exchange.getRequestHeaders().containsKey(LANGUAGE)) {
                compare(exchange, body, List.of("zh-cn"));
            }
            forward(response, exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> compare(HttpExchange exchange, byte[] body, List<String> language)
            throws IOException, InterruptedException {
        Map<String, HttpResponse<byte[]>> responses = new TreeMap<>();
        Map<String, String> compared = new TreeMap<>();
        for (Map.Entry<String, URI> server : servers.entrySet()) {
            HttpResponse<byte[]> response =
                    client.send(request(exchange, server.getValue(), body, language), BodyHandlers.ofByteArray());
            responses.put(server.getKey(), response);
            compared.put(server.getKey(), text(response));
        }
        if (Set.copyOf(compared.values()).size() > 1) {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + language + " "
                    + new String(body, StandardCharsets.UTF_8);
            differences.add(request.substring(0, Math.min(request.length(), MAX_SHOWN)) + compared);
        }
        return responses.values().iterator().next();
    }

    private static HttpRequest request(HttpExchange exchange, URI server, byte[] body, List<String> language) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server + exchange.getRequestURI().toString()))
                .method(
                        exchange.getRequestMethod(),
                        hasBody(exchange) ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody());
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        language.forEach(value -> request.header(LANGUAGE, value));
        return request.build();
    }

    private static boolean hasBody(HttpExchange exchange) {
        return exchange.getRequestHeaders().containsKey("Content-Length")
                || exchange.getRequestHeaders().containsKey("Transfer-Encoding");
    }

    /** Returns what must not differ: all but the id of the request, and headers of the connection. */
    private static String text(HttpResponse<byte[]> response) {
        List<String> headers = new ArrayList<>(response.headers().allValues("Content-Type"));
        headers.addAll(response.headers().allValues("Retry-After"));
        String body = new String(response.body(), StandardCharsets.UTF_8);
        return "%n    %d %s %s"
                .formatted(response.statusCode(), headers, body)
                .replaceAll("\"request_id\":\"\\w+\"", "\"request_id\":\"\"");
    }

    private static void forward(HttpResponse<byte[]> response, HttpExchange exchange) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        proxy.stop(0);
    }
}
