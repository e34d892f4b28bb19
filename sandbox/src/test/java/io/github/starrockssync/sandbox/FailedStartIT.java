package io.github.starrockssync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.tls.LocalAuthority;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar where it cannot listen, or with a database that it cannot use. */
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
    void shouldEndWithALineThatNamesTheOptionWhenItCannotListen() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertEnds("Cannot listen on --port " + port + ": .*", "--port", port);
        }
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertEnds("Cannot listen on --https-port " + port + ": .*", "--port", "0", "--https-port", port);
        }
        assertEnds("Cannot listen on --host nosuch\\.invalid: no such host", "--host", "nosuch.invalid");
        // an address that is kept for documentation, and never this machine's
        assertEnds("Cannot listen on --host 192\\.0\\.2\\.1: .*", "--host", "192.0.2.1");
    }

    /** And nothing else: what reads certificates may log before the runtime is there. */
    @Test
    void shouldEndWithTwoLinesWhenOptionsOfHttpsAreInvalid(@TempDir Path directory)
            throws IOException, InterruptedException {
        Path certificate = directory.resolve("certificate.pem");
        LocalAuthority.create(Instant.now()).writeTo(certificate);
        Process process = start("--port", "0", "--https-port", "0", "--https-certificate", certificate.toString());
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(2);
        assertThat(output.lines())
                .containsExactly("--https-certificate and --https-key require each other", "Try --help.");
    }

    @Test
    void shouldAskToComeBackWhenItIsCalledBeforeItsStateIsThere() throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0)) {
            int port = closedPort();
            Process process = start(port, silent.getLocalPort());
            try {
                HttpResponse<String> answer = firstAnswer(port, "/v3/project/jobs");
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
        return start(
                "--port",
                String.valueOf(port),
                "--database-url",
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/sandbox?user=ada&password=secret");
    }

    private static Process start(String... options) throws IOException {
        return new ProcessBuilder(SandboxCommand.of(options))
                .redirectErrorStream(true)
                .start();
    }

    private static void assertEnds(int databasePort, String reason) throws IOException, InterruptedException {
        assertEnds(
                "Cannot keep the state in --database-url, PostgreSQL at 127\\.0\\.0\\.1:" + databasePort + "/sandbox: "
                        + reason,
                "--port",
                "0",
                "--database-url",
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/sandbox?user=ada&password=secret");
    }

    private static void assertEnds(String line, String... options) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(options);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isOne();
        assertThat(output.strip()).matches(line);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_START);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
