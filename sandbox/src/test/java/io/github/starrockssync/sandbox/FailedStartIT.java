package io.github.starrockssync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The runnable jar with a database that it cannot use. */
final class FailedStartIT {

    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    @Test
    void shouldEndWithALineThatSaysWhyWhenPostgresCannotBeReached() throws IOException, InterruptedException {
        assertEnds(closedPort(), "Connection to 127.0.0.1:\\d+ refused\\..*");
    }

    @Test
    void shouldEndWithALineThatSaysWhyWhenPostgresHangs() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertEnds(silent.getLocalPort(), "Connection attempt timed out\\.");
        }
    }

    @Test
    void shouldAskToComeBackWhenItIsCalledBeforeItsStateIsThere() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0)) {
            int port = closedPort();
            Process process = start(port, silent.getLocalPort());
            try {
                HttpResponse<String> answer = firstAnswer(port, "/v3/projects");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.body()).contains("DBS.108000");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
                assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
                assertThat(firstAnswer(port, "/_sandbox/clock").statusCode()).isEqualTo(503);
                assertThat(firstAnswer(port, "/_sandbox/health").statusCode()).isEqualTo(200);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static HttpResponse<String> firstAnswer(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            try {
                return HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            } catch (ConnectException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }

    private static Process start(int port, int databasePort) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        "target/starrocks-sync-sandbox.jar",
                        "--port",
                        String.valueOf(port),
                        "--database-url",
                        "jdbc:postgresql://127.0.0.1:" + databasePort + "/sandbox?user=ada&password=secret")
                .redirectErrorStream(true)
                .start();
    }

    private static void assertEnds(int port, String reason) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(0, port);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isOne();
        assertThat(output.strip())
                .matches("Cannot keep the state in PostgreSQL at 127\\.0\\.0\\.1:" + port + "/sandbox: " + reason);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_START);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
