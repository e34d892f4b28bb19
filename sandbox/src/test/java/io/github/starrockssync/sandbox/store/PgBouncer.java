package io.github.starrockssync.sandbox.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's PgBouncer in front of a PostgreSQL server, in transaction mode and otherwise with its defaults. */
final class PgBouncer {

    private static final boolean REQUIRED = Boolean.getBoolean("pgbouncer.required");
    private static final int ATTEMPTS = 200;

    private PgBouncer() {}

    /**
     * Starts it on a free port; it ends with the JVM. A machine without PgBouncer skips the test or, with
     * {@code pgbouncer.required}, fails it.
     */
    static int before(int serverPort) {
        String program = program();
        try {
            int port = freePort();
            start(program, port, serverPort);
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void start(String program, int port, int serverPort) throws IOException, InterruptedException {
        Path configuration = Files.createTempFile("pgbouncer", ".ini");
        configuration.toFile().deleteOnExit();
        Files.writeString(configuration, """
                [databases]
                * = host=127.0.0.1 port=%d user=postgres
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = transaction
                default_pool_size = 4
                """.formatted(serverPort, port));
        configuration.toFile().setReadable(true, false);
        List<String> command = new ArrayList<>(List.of(program, "--quiet"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("--user", "nobody"));
        }
        command.add(configuration.toString());
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            if (isListening(port)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new IOException("PgBouncer does not listen");
    }

    private static String program() {
        return Stream.concat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(directory -> Path.of(directory, "pgbouncer"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseGet(() -> {
                    Assumptions.assumeTrue(
                            REQUIRED, "No PgBouncer: the pooler is not tested. On Debian: apt-get install pgbouncer");
                    throw new IllegalStateException("No PgBouncer on the PATH");
                });
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
