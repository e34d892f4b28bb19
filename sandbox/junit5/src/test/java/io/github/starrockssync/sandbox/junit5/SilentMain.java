package io.github.starrockssync.sandbox.junit5;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that ends its output, and goes on until it is killed. */
final class SilentMain {

    private SilentMain() {}

    /** What lets a Java runtime run it. */
    static List<String> runtimeOptions() {
        return List.of("-cp", System.getProperty("java.class.path"), SilentMain.class.getName());
    }

    /**
     * @param arguments the last is the file that gets the number of the process
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Files.writeString(
                Path.of(arguments[arguments.length - 1]),
                String.valueOf(ProcessHandle.current().pid()));
        System.out.close();
        Thread.currentThread().join();
    }
}
