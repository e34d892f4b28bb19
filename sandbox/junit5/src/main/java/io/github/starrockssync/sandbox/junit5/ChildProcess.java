package io.github.starrockssync.sandbox.junit5;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that is killed with this JVM at last, if it is not stopped before. Its errors go to standard error. */
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

    /** What the JVM runs when it ends, as long as the process is not stopped. */
    Thread shutdownHook() {
        return shutdownHook;
    }

    void awaitExit() throws InterruptedException {
        process.waitFor();
    }

    /** Ends the process as a kill -9 does. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks the process to end and waits for it. */
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

    /** A hook holds its process until the JVM ends, which may have had many. */
    private void removeShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(shutdownHook);
        } catch (IllegalStateException e) {
            // the JVM is ending and runs it anyway
        }
    }
}
