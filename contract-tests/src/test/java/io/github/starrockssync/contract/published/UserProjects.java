package io.github.starrockssync.contract.published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A copy of the projects in {@code client/src/it}, built as a user builds them: by a Maven of its own, the same as runs this
 * build, with the same or another Java.
 */
final class UserProjects {

    private static final Path SOURCES = Path.of("..", "client", "src", "it");
    private static final long MINUTES = 5;

    private final Path directory;
    private final Path javaHome;

    private UserProjects(Path directory, Path javaHome) {
        this.directory = directory;
        this.javaHome = javaHome;
    }

    static UserProjects copiedTo(Path directory) throws IOException {
        return copiedTo(directory, Path.of(System.getProperty("java.home")));
    }

    static UserProjects copiedTo(Path directory, Path javaHome) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(SOURCES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new UserProjects(directory, javaHome);
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** Packages a project, with further arguments for Maven. */
    Outcome build(String project, String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path maven = Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn");
        List<String> command =
                new ArrayList<>(List.of(maven.toString(), "--batch-mode", "--quiet", "--file", project, "package"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    Outcome java(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(javaHome.resolve("bin").resolve("java").toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private Outcome run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Still running: " + command);
        }
        System.out.print(output);
        return new Outcome(process.exitValue(), output);
    }

    /** How a command ended, and all that it printed. */
    record Outcome(int exitValue, String output) {}
}
