package io.github.starrockssync.runtimes;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** This server on one of the runtimes, as a process that listens on a free port. */
public final class RuntimeServer implements AutoCloseable {

    /** A token of the project of the contract's examples. */
    public static final String TOKEN = "token";

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");
    private static final int START_SECONDS = 60;
    private static final int POLL_MILLISECONDS = 50;

    private final Process process;
    private final Path log;
    private final URI base;

    private RuntimeServer(Process process, Path log) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        this.base = awaitStart();
    }

    /**
     * Starts the server on Jersey.
     *
     * @param target build directory of this module
     */
    public static RuntimeServer jersey(Path target) throws IOException, InterruptedException {
        return startMain(target, "JerseyServer");
    }

    /**
     * Starts the server on Quarkus REST.
     *
     * @param target build directory of this module
     */
    public static RuntimeServer quarkus(Path target) throws IOException, InterruptedException {
        return start(
                target,
                "Quarkus",
                "-jar",
                target.resolve("quarkus-app/quarkus-run.jar").toString());
    }

    /**
     * Starts the server on Spring MVC.
     *
     * @param target build directory of this module
     */
    public static RuntimeServer spring(Path target) throws IOException, InterruptedException {
        return startMain(target, "SpringServer");
    }

    private static RuntimeServer startMain(Path target, String main) throws IOException, InterruptedException {
        String classPath = String.join(
                System.getProperty("path.separator"),
                target.resolve("classes").toString(),
                target.resolve("test-classes").toString(),
                Files.readString(target.resolve("server-class-path")));
        return start(target, main, "-cp", classPath, RuntimeServer.class.getPackageName() + "." + main);
    }

    private static RuntimeServer start(Path target, String name, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(target, name, ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new RuntimeServer(process, log);
    }

    private URI awaitStart() throws IOException, InterruptedException {
        for (int poll = 0; process.isAlive() && poll < START_SECONDS * 1000 / POLL_MILLISECONDS; poll++) {
            Matcher listening = LISTENING.matcher(log());
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
            Thread.sleep(POLL_MILLISECONDS);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server has not started: " + log());
    }

    /** Returns where the server listens, without a path. */
    public URI base() {
        return base;
    }

    /** Returns what the server has logged. */
    public String log() throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
