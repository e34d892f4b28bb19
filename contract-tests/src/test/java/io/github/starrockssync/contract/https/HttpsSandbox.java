package io.github.starrockssync.contract.https;

import io.github.starrockssync.sandbox.junit5.SandboxProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A sandbox that serves HTTPS.
 *
 * @param directory of its own, with {@code authority.pem} if the sandbox made its certificate
 */
record HttpsSandbox(SandboxProcess process, Path directory, int port) implements AutoCloseable {

    static final String AUTHORITY = "authority.pem";

    static HttpsSandbox start(Path directory, String... options) throws IOException {
        int port = freePort();
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--https-port", String.valueOf(port)));
        all.addAll(List.of("--https-authority", directory.resolve(AUTHORITY).toString()));
        return new HttpsSandbox(SandboxProcess.start(all.toArray(String[]::new)), directory, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    URI uri(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    Path authority() {
        return directory.resolve(AUTHORITY);
    }

    /** Runs curl in the directory of the sandbox. */
    Command curl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-sS"));
        command.addAll(List.of(arguments));
        return Command.run(directory, command.toArray(String[]::new));
    }

    @Override
    public void close() {
        process.close();
    }
}
