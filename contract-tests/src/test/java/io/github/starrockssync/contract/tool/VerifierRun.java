package io.github.starrockssync.contract.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How the tool ended, and what it printed. */
record VerifierRun(int exitCode, String output, String errors) {

    private static final Path JAR = Path.of(
                    "target",
                    "starrocks-sync-verifier-" + System.getProperty("starrocks-sync.version") + "-runnable.jar")
            .toAbsolutePath();
    private static final long MINUTES = 5;

    /** The jar that the build of the sandbox made. */
    static final String SANDBOX = System.getProperty("starrocks-sync.sandbox.jar");

    /** In this JVM, which is there already. */
    static VerifierRun here(String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        int exitCode = Verifier.run(new PrintWriter(output), new PrintWriter(errors), arguments);
        return new VerifierRun(exitCode, output.toString(), errors.toString());
    }

    /** As the runnable jar, started in a directory. */
    static VerifierRun in(Path directory, String... arguments) {
        return in(directory, Map.of(), arguments);
    }

    static VerifierRun in(Path directory, Map<String, String> environment, String... arguments) {
        // the short life of a process is not worth the second compiler
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("tool", ".err");
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("Still running: " + command);
            }
            String said = Files.readString(errors);
            Files.delete(errors);
            return new VerifierRun(process.exitValue(), output, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
