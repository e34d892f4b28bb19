package io.github.starrockssync.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.benchmarks.load.Call;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls a server that has been started until it responds, and checks the whole response once. */
public record FirstResponse(Call call) {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final long MILLISECONDS_BETWEEN = 5;
    private static final int OK = 200;
    private static final int NOT_YET = 503;
    private static final int PARAMETERS = 9;

    /** Nanoseconds on the clock of this JVM when the response was complete. */
    public long await(ServerProcess server) throws InterruptedException, IOException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(URI.create(call.target())))
                .header("X-Auth-Token", "sandbox-token")
                .header("Content-Type", "application/json")
                .method(call.method(), BodyPublishers.ofString(call.body()))
                .build();
        long limit = System.nanoTime() + LONGEST_START.toNanos();
        while (server.isAlive() && System.nanoTime() < limit) {
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                long now = System.nanoTime();
                if (response.statusCode() != NOT_YET) {
                    requireDocumented(response);
                    return now;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(MILLISECONDS_BETWEEN);
        }
        throw new IllegalStateException("No response from " + server.uri() + ", whose log says:\n" + server.log());
    }

    private static void requireDocumented(HttpResponse<String> response) throws IOException {
        JsonNode body = response.statusCode() == OK
                ? new ObjectMapper().readTree(response.body())
                : new ObjectMapper().createObjectNode();
        long passed = body.path("source_db_config_check_results")
                .valueStream()
                .filter(result -> result.path("check_result").asText().equals("success"))
                .count();
        if (passed != PARAMETERS || body.path("job_id").asText().isEmpty()) {
            throw new IllegalStateException("Wrong response: " + response.statusCode() + " " + response.body());
        }
    }
}
