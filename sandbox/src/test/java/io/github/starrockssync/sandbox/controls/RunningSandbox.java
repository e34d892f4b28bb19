package io.github.starrockssync.sandbox.controls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.starrockssync.sandbox.SandboxCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The runnable jar as a process of its own. */
final class RunningSandbox implements AutoCloseable {

    static final String PROJECT = "0483b6b16e954cb88930a360d2c4e663";
    static final String JOB = "/v3/" + PROJECT + "/jobs?id=0f2cb4a1";
    static final String TOKEN = "sandbox-token";

    private static final String LISTENING = "Listening on ";

    private final Process process;
    private final String uri;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper mapper = JsonMapper.builder().build();

    RunningSandbox(String... options) throws IOException {
        List<String> command = SandboxCommand.of("--port", "0");
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        uri = listeningOn(process.inputReader());
    }

    private static String listeningOn(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LISTENING)) {
                return line.substring(LISTENING.length());
            }
        }
        throw new IllegalStateException("The sandbox ended before it listened");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    HttpResponse<String> getUnlessMatching(String path, String tag) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri + path))
                .header("If-None-Match", tag)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(uri + path)).header("X-Auth-Token", TOKEN);
        if (body.isEmpty()) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode json(HttpResponse<String> response) throws IOException {
        return mapper.readTree(response.body());
    }

    /** Waits for the end, so that the next sandbox can use the same data directory. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
