package io.github.starrockssync.contract.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** An answer that a server of this JVM gives to everything, to see what callers make of it. */
public record ScriptedResponse(int status, String body, Map<String, String> headers) {

    public static ScriptedResponse of(int status, String body) {
        return new ScriptedResponse(status, body, Map.of("Content-Type", "application/json", "X-Request-Id", "r1"));
    }

    public ScriptedResponse with(String header, String value) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.put(header, value);
        return new ScriptedResponse(status, body, changed);
    }

    public ScriptedResponse without(String header) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.remove(header);
        return new ScriptedResponse(status, body, changed);
    }

    /** Serves it on a free port until the server is stopped. */
    public HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                headers.forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
