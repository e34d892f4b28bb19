package io.github.starrockssync.contract.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Prism as a proxy in front of a sandbox: validates requests and responses with an implementation of OpenAPI that is not
 * ours.
 *
 * @param log names each violation, those of responses as {@code Violation: response…}
 */
record PrismProxy(Process process, URI uri, Path log) implements AutoCloseable {

    private static final Path CONTRACT = Path.of("../api-spec/src/main/openapi/starrocks-data-sync.yaml");
    private static final Duration START = Duration.ofSeconds(60);

    /** Starts the program, which {@code .ci/testers} installs, and waits until it listens. */
    static PrismProxy start(String program, URI upstream) {
        try {
            String port = Integer.toString(freePort());
            Path log = Files.createTempFile(Path.of("target"), "prism", ".log");
            Process process = new ProcessBuilder(
                            program, "proxy", CONTRACT.toString(), upstream.toString(), "--port", port)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            PrismProxy proxy = new PrismProxy(process, URI.create("http://127.0.0.1:" + port), log);
            proxy.awaitStart();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!Files.readString(log).contains("Prism is listening")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Prism does not listen: " + Files.readString(log));
            }
            Thread.onSpinWait();
        }
    }

    List<String> responseViolations() {
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.contains("Violation: response"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
