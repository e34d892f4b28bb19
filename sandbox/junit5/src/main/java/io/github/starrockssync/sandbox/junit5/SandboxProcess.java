package io.github.starrockssync.sandbox.junit5;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sandbox in a child process, isolated from the class path of the caller. Killed when this JVM exits. */
public final class SandboxProcess implements AutoCloseable {

    private static final Pattern START_LINE = Pattern.compile("Listening on (http://\\S+)");

    /** For a short-lived process: without the optimizing compiler, the start takes half of the CPU time. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final long START_SECONDS = 60;

    private final ChildProcess process;
    private final URI uri;

    private SandboxProcess(ChildProcess process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /**
     * Starts a sandbox on a free port, and waits until it is ready.
     *
     * @param options as on its command line, such as {@code "--job-duration", "instant"}
     * @return the running sandbox
     * @throws IllegalStateException if it does not start; its message is on standard error
     */
    public static SandboxProcess start(String... options) {
        return start(0, List.of(), options);
    }

    /**
     * Starts a sandbox on a given port, and waits until it is ready.
     *
     * @param port a free port, or 0 for any
     * @param options as on its command line
     * @return the running sandbox
     */
    public static SandboxProcess startOnPort(int port, String... options) {
        return start(port, List.of(), options);
    }

    /**
     * Starts a sandbox on a free port with JVM options, and waits until it is ready.
     *
     * @param runtimeOptions such as {@code -Xmx64m}
     * @param options as on its command line
     * @return the running sandbox
     */
    public static SandboxProcess startIn(List<String> runtimeOptions, String... options) {
        return start(0, runtimeOptions, options);
    }

    private static SandboxProcess start(int port, List<String> runtimeOptions, String... options) {
        List<String> command = new ArrayList<>(List.of(javaCommand()));
        Path jar = SandboxJar.path();
        command.addAll(SHORT_LIVED);
        command.addAll(ClassArchive.optionsFor(jar));
        command.addAll(runtimeOptions);
        command.addAll(List.of("-jar", jar.toString(), "--port", String.valueOf(port)));
        command.addAll(List.of(options));
        try {
            ChildProcess process = ChildProcess.start(command);
            return new SandboxProcess(process, listening(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI listening(ChildProcess process) {
        boolean listens = false;
        try {
            BufferedReader output = process.output();
            URI uri = CompletableFuture.supplyAsync(() -> startLine(output), SandboxProcess::inDaemonThread)
                    .get(START_SECONDS, TimeUnit.SECONDS);
            drain(output);
            listens = true;
            return uri;
        } catch (TimeoutException e) {
            throw new IllegalStateException("The sandbox was not ready within " + START_SECONDS + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            if (!listens) {
                process.kill();
            }
        }
    }

    /**
     * Returns the URL of the sandbox.
     *
     * @return scheme, host and port
     */
    public URI uri() {
        return uri;
    }

    /**
     * Returns the process id, for tools such as {@code jcmd}.
     *
     * @return the process id
     */
    public long pid() {
        return process.pid();
    }

    /**
     * Waits for the exit of the process.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public void awaitExit() throws InterruptedException {
        process.awaitExit();
    }

    /** Kills the process, as kill -9 does. */
    public void kill() {
        process.kill();
    }

    /** Stops the process, as SIGTERM does, and waits for its exit. */
    @Override
    public void close() {
        process.stop();
    }

    private static URI startLine(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher matcher = START_LINE.matcher(line);
                if (matcher.find()) {
                    return URI.create(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The sandbox exited before it was ready");
    }

    /** Drains the output, because a full pipe would block the process. */
    private static void drain(BufferedReader output) {
        inDaemonThread(() -> output.lines().forEach(System.err::println));
    }

    private static void inDaemonThread(Runnable reading) {
        Thread reader = new Thread(reading, "sandbox output");
        reader.setDaemon(true);
        reader.start();
    }

    private static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
