package io.github.starrockssync.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every snippet of the READMEs is code that compiles and runs, or a command that works. */
final class ReadmeIT {

    private static final Path ROOT = Path.of("..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Path SANDBOX_README = ROOT.resolve("sandbox/README.md");
    private static final String HTTPS = "--https-port";

    /** Around a snippet, so that the JDK can run it as a source file. */
    private static final String PROGRAM = """
            import io.github.starrockssync.client.*;
            import io.github.starrockssync.client.auth.*;
            import io.github.starrockssync.client.api.DataSyncApi.*;
            import io.github.starrockssync.client.model.*;

            final class Program {
                public static void main(String[] arguments) {
                    %s
                }
            }
            """;

    @Test
    void shouldShowClientThatWorks(@TempDir Path directory) throws Exception {
        List<String> snippets = Commands.snippets(README, "java");
        assertThat(snippets).hasSize(1);
        try (SandboxProcess sandbox = SandboxProcess.start()) {
            String snippet = snippets.get(0)
                    .replace(Commands.SHOWN_SANDBOX, sandbox.uri().toString());
            Path program = Files.writeString(directory.resolve("Program.java"), PROGRAM.formatted(snippet));
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            String classPath = System.getProperty("java.class.path");
            assertThat(Commands.output(List.of(java, "-cp", classPath, program.toString()), ""))
                    .matches("Job [0-9a-f-]{36} applies the change\\R");
        }
    }

    @Test
    void shouldShowCommandsThatWork() throws Exception {
        assertThat(outputOfCommands(README))
                .contains("--data-dir")
                .contains("\"job_id\"")
                .contains("\"param_name\":\"sync_commit_interval_ms\",\"value\":\"10000\"");
    }

    @Test
    void shouldShowTheLifeOfATask() throws Exception {
        String output = outputOfCommands(SANDBOX_README);
        assertThat(output)
                .contains("\"task_name\":\"sync_inventory\",\"status\":\"Yes\",\"stage\":\"Incremental\"")
                .contains("\"param_name\":\"max_rows_per_chunk\",\"value\":\"1000\"")
                .contains("\"frozen\":true")
                .contains("\"reason\":\"no space left\"")
                .contains("\"count\":1")
                .contains("\"string_to_sign\":\"SDK-HMAC-SHA256\\n")
                .contains("\"line\":2,\"part\":\"path\"")
                .contains("\"instance_name\": \"taurusdb-of-ours\"")
                .containsOnlyOnce("error_code");
        assertThat(output.lines().filter(line -> line.contains("total_count")))
                .last()
                .asString()
                .contains("sync_sales")
                .doesNotContain("sync_inventory");
    }

    @Test
    void shouldShowCommandsThatWorkInChinese() throws Exception {
        assertThat(outputOfCommands(ROOT.resolve("README.zh-CN.md")))
                .contains("--data-dir")
                .contains("\"param_name\":\"sync_commit_interval_ms\",\"value\":\"10000\"");
        assertThat(outputOfCommands(ROOT.resolve("sandbox/README.zh-CN.md")))
                .contains("\"task_name\":\"sync_inventory\",\"status\":\"Yes\",\"stage\":\"Incremental\"")
                .contains("\"frozen\":true")
                .contains("\"reason\":\"no space left\"")
                .contains("\"instance_name\": \"taurusdb-of-ours\"")
                .containsOnlyOnce("error_code");
    }

    /** The documented ports may be in use on the machine that builds. */
    @Test
    void shouldShowHttpsThatWorks(@TempDir Path directory) throws Exception {
        Commands.assumeInstalled("bash", "curl");
        List<String> snippets = Commands.snippets(SANDBOX_README, "sh").stream()
                .filter(snippet -> snippet.contains(HTTPS))
                .toList();
        assertThat(snippets).hasSize(1);
        String port = freePort();
        String script = snippets.get(0)
                .replace("sandbox/target", ROOT.toAbsolutePath() + "/sandbox/target")
                .replace("--port 8081", "--port 0")
                .replace("8443", port);
        assertThat(Commands.output(List.of("bash", "-e", "-c", "cd " + directory + "\n" + script), ""))
                .contains("Listening on https://127.0.0.1:" + port, "{\"status\":\"up\"}");
    }

    /** Returns a port below the ephemeral range, from which another suite may get one before the sandbox binds it. */
    private static String freePort() {
        for (int port = 20_000; port < 30_000; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return String.valueOf(socket.getLocalPort());
            } catch (IOException e) {
                // in use
            }
        }
        throw new IllegalStateException("No port is free");
    }

    @Test
    void shouldShowCommandsThatTheCiRunExecutes() throws IOException {
        String ciRun = Files.readString(ROOT.resolve(".ci/run"));
        assertThat(Commands.snippets(README, "sh"))
                .contains("./mvnw verify\n", "./mvnw -Pdemo package\n")
                .filteredOn(snippet -> snippet.startsWith("./mvnw"))
                .allSatisfy(command -> assertThat(ciRun).contains("\n" + command.strip()));
    }

    /** What the commands of a document print, against a sandbox of its own. */
    private static String outputOfCommands(Path document) throws Exception {
        Commands.assumeInstalled("bash", "curl");
        String commands = Commands.snippets(document, "sh").stream()
                .filter(snippet -> !snippet.startsWith("./mvnw") && !snippet.contains(HTTPS))
                .collect(Collectors.joining("\n"));
        try (SandboxProcess sandbox =
                SandboxProcess.start("--job-duration", "instant", "--full-sync-duration", "instant")) {
            String script =
                    commands.replace(Commands.SHOWN_SANDBOX, sandbox.uri().toString());
            return Commands.output(List.of("bash", "-e"), script);
        }
    }
}
