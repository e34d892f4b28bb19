package io.github.starrockssync.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.contract.sandbox.SharedSandbox;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The health check of the sandbox's Dockerfile, without a container. */
final class HealthCheckIT {

    private static final Pattern COMMAND = Pattern.compile("HEALTHCHECK [^\\[]*CMD (\\[.*])");

    @RegisterExtension
    private final SharedSandbox sandbox = new SharedSandbox();

    @BeforeEach
    void needsAShell() {
        Commands.assumeInstalled("bash", "head", "grep");
    }

    @Test
    void shouldSucceedWhenTheSandboxIsReady() throws Exception {
        assertThat(exitCode(sandbox.uri().getPort())).isZero();
    }

    @Test
    void shouldFailWhenNothingListens() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThat(exitCode(closed)).isPositive();
    }

    @Test
    void shouldFailWhenTheSandboxIsNotReady() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            Process process = start(server.getLocalPort());
            try (var connection = server.accept()) {
                connection
                        .getOutputStream()
                        .write("HTTP/1.0 503 Service Unavailable\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(exitCode(process)).isPositive();
        }
    }

    private static int exitCode(int port) throws IOException, InterruptedException {
        return exitCode(start(port));
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static Process start(int port) throws IOException {
        String command = COMMAND.matcher(Files.readString(Commands.ROOT.resolve("sandbox/Dockerfile"))
                        .replace("\\\n", ""))
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow();
        List<String> arguments = new ObjectMapper().readValue(command, new TypeReference<List<String>>() {});
        return new ProcessBuilder(arguments.stream()
                        .map(argument -> argument.replace("8080", String.valueOf(port)))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
