package io.github.starrockssync.contract.tool;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as much of a Pact Broker's HAL as it takes to hand out one pact and to be told the results. */
final class ScriptedBroker implements AutoCloseable {

    static final String TOKEN = "broker-token-4711";

    private static final String INDEX = """
            {"_links": {"pb:provider-pacts-for-verification": {
              "href": "%1$s/pacts/provider/{provider}/for-verification", "templated": true},
              "pb:pacticipant-branch-version": {
              "href": "%1$s/branches/{branch}/versions/{version}", "templated": true}}}
            """;
    private static final String PACTS = """
            {"_embedded": {"pacts": [{"shortDescription": "latest", "verificationProperties": {},
              "_links": {"self": {"href": "%1$s/pacts/their", "name": "Pact between their-consumer and us"}}}]}}
            """;
    private static final String LINKS = """
            {"_links": {"self": {"href": "%1$s/pacts/their"},
              "pb:publish-verification-results": {"href": "%1$s/results"}},
            """;

    private final HttpServer server;
    private final String path;
    private final String pact;
    private final List<String> results = new CopyOnWriteArrayList<>();
    private final List<String> branches = new CopyOnWriteArrayList<>();

    private ScriptedBroker(HttpServer server, String path, String pact) {
        this.server = server;
        this.path = path;
        this.pact = pact;
    }

    static ScriptedBroker start(String path, String pact) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScriptedBroker broker = new ScriptedBroker(server, path, pact);
        server.createContext("/", broker::answer);
        server.start();
        return broker;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The bodies of the results that came in. */
    List<String> results() {
        return results;
    }

    /** The targets, below the path of the broker, of what was said about branches. */
    List<String> branches() {
        return branches;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String raw = exchange.getRequestURI().getRawPath();
        String target = raw.startsWith(path) ? raw.substring(path.length()) : "outside";
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!Objects.equals(exchange.getRequestHeaders().getFirst("Authorization"), "Bearer " + TOKEN)) {
            send(exchange, 401, "{}");
        } else if (target.isEmpty() || target.equals("/")) {
            send(exchange, 200, INDEX);
        } else if (target.endsWith("/for-verification")) {
            send(exchange, 200, PACTS);
        } else if (target.equals("/pacts/their")) {
            send(exchange, 200, LINKS + pact.substring(1).replace("%", "%%"));
        } else if (target.equals("/results")) {
            results.add(body);
            send(exchange, 201, "{}");
        } else if (target.startsWith("/branches/")) {
            branches.add(target);
            send(exchange, 201, "{}");
        } else {
            send(exchange, 404, "{}");
        }
    }

    private void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.formatted(address()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/hal+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
