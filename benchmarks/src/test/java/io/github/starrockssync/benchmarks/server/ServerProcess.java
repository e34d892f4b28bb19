package io.github.starrockssync.benchmarks.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A server that runs, with what the operating system and the JVM know about it. Ends with this JVM at last. */
public final class ServerProcess implements Closeable {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
    private static final long STOP_SECONDS = 20;

    private final Process process;
    private final Thread lastResort;
    private final URI uri;
    private final Path log;

    private ServerProcess(Process process, URI uri, Path log) {
        this.process = process;
        this.uri = uri;
        this.log = log;
        this.lastResort = new Thread(this::destroy);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** Starts a process whose server will be at an address; what it prints goes to a file. */
    static ServerProcess start(List<String> command, URI uri, Path log) throws IOException {
        return new ServerProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                uri,
                log);
    }

    /** What the process and others of its name have printed. */
    String log() throws IOException {
        return Files.readString(log);
    }

    public URI uri() {
        return uri;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Processor time that the process and those that it has started have used so far. */
    Duration processorTime() {
        return processes()
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Memory that the process and those that it has started hold; 0 where the operating system does not tell. */
    long residentBytes() {
        return processes().mapToLong(each -> residentBytes(each.pid())).sum();
    }

    private static long residentBytes(long pid) {
        try {
            Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
            return resident.find() ? Long.parseLong(resident.group(1)) * 1024 : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** What is reachable on the heap, once its garbage is collected; 0 if it is no Java process. */
    long liveHeapBytes() throws IOException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        Matcher total = TOTAL.matcher(new String(histogram.getInputStream().readAllBytes(), UTF_8));
        return total.find() ? Long.parseLong(total.group(1)) : 0;
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    /** What a starter such as npx has started does not always end with it. */
    private void destroy() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
