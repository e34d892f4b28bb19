package io.github.starrockssync.contract.tool;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.starrockssync.contract.pact.States;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** Takes the states of a provider by POST, as {@code --states-url} expects it. */
final class StatesServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final States states;

    private StatesServer(HttpServer server, States states) {
        this.server = server;
        this.states = states;
    }

    static StatesServer start(States states) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StatesServer started = new StatesServer(server, states);
        server.createContext("/states", started::enter);
        server.start();
        return started;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/states";
    }

    private void enter(HttpExchange exchange) throws IOException {
        JsonNode wanted = JSON.readTree(exchange.getRequestBody());
        Map<String, Object> parameters =
                JSON.convertValue(wanted.required("params"), new TypeReference<Map<String, Object>>() {});
        byte[] values =
                JSON.writeValueAsBytes(states.enter(wanted.required("state").textValue(), parameters));
        exchange.sendResponseHeaders(200, values.length);
        exchange.getResponseBody().write(values);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
