package io.github.starrockssync.sandbox.junit5;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A child process, killed when this JVM exits. Its standard error is inherited. */
final class ChildProcess {

    private static final long STOP_SECONDS = 20;

    private final Process process;
    private final Thread shutdownHook;

    private ChildProcess(Process process) {
        this.process = process;
        this.shutdownHook = new Thread(process::destroyForcibly);
    }

    static ChildProcess start(List<String> command) throws IOException {
        ChildProcess child = new ChildProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        Runtime.getRuntime().addShutdownHook(child.shutdownHook);
        return child;
    }

    BufferedReader output() {
        return process.inputReader();
    }

    long pid() {
        return process.pid();
    }

    /** Returns the shutdown hook that kills the process; removed when the process has stopped. */
    Thread shutdownHook() {
        return shutdownHook;
    }

    void awaitExit() throws InterruptedException {
        process.waitFor();
    }

    /** Kills the process, as kill -9 does. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Stops the process, as SIGTERM does, and waits for its exit. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The sandbox did not stop within " + STOP_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } finally {
            removeShutdownHook();
        }
    }

    /** Avoids a leak: the JVM references its hooks until it exits. */
    private void removeShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // the JVM is shutting down, and runs it
        }
    }
}
