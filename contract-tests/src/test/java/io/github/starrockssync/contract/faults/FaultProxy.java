package io.github.starrockssync.contract.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A reverse proxy that changes requests or responses on demand. Keeps the header {@code Host}, which is part of signatures.
 */
public final class FaultProxy implements AutoCloseable {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "http2-settings", "transfer-encoding", "upgrade");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Function<ObservedRequest, ObservedResponse> upstream;
    private volatile Behaviour behaviour = (request, behind) -> behind.apply(request);

    public FaultProxy(URI behind) {
        upstream = request -> send(behind, request);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void behave(Behaviour other) {
        behaviour = other;
    }

    /** Behaves like the mutant of that name. */
    public void become(String faultyServer) {
        behave(FaultyServers.all().stream()
                .filter(each -> each.name().equals(faultyServer))
                .findFirst()
                .orElseThrow()
                .behaviour()
                .get());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            ObservedRequest observed = new ObservedRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    new Headers(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes());
            ObservedResponse response = behave(observed);
            response.headers().values().forEach((name, values) -> {
                if (!isOfTheConnection(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            response.transfer().send(exchange, response.status(), response.body());
        }
    }

    /** A failure must be seen where the suite looks: callers take a broken connection for many things. */
    private ObservedResponse behave(ObservedRequest observed) {
        try {
            return behaviour.respond(observed, upstream);
        } catch (RuntimeException e) {
            return new ObservedResponse(502, new Headers(Map.of()), e.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private ObservedResponse send(URI behind, ObservedRequest observed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(observed.target()))
                .method(
                        observed.method(),
                        observed.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(observed.body()));
        observed.headers().values().forEach((name, values) -> {
            if (!isOfTheConnection(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Headers headers = new Headers(response.headers().map());
            return new ObservedResponse(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfTheConnection(String header) {
        return OF_THE_CONNECTION.stream().anyMatch(header::equalsIgnoreCase);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
