package io.github.starrockssync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
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

    private static void assertEnds(int port, String reason) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/starrocks-sync-sandbox.jar",
                        "--port",
                        "0",
                        "--database-url",
                        "jdbc:postgresql://127.0.0.1:" + port + "/sandbox?user=ada&password=secret")
                .redirectErrorStream(true)
                .start();
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
