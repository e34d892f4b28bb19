package io.github.starrockssync.contract.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The machine's PgBouncer in front of a PostgreSQL, in transaction mode and otherwise with its defaults. */
record PgBouncer(Process process, int port) implements AutoCloseable {

    private static final boolean REQUIRED = Boolean.getBoolean("pgbouncer.required");
    private static final int MAX_ATTEMPTS = 200;

    /** Starts one, or skips the test where there is none. */
    static PgBouncer before(PostgresServer postgres) throws IOException, InterruptedException {
        Path program = program();
        int port = freePort();
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
                """.formatted(
                URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort(), port));
        configuration.toFile().setReadable(true, false);
        List<String> command = new ArrayList<>(List.of(program.toString(), "--quiet"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("--user", "nobody"));
        }
        command.add(configuration.toString());
        PgBouncer started =
                new PgBouncer(new ProcessBuilder(command).inheritIO().start(), port);
        started.awaitListening();
        return started;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private void awaitListening() throws InterruptedException {
        for (int attempt = 0; attempt < MAX_ATTEMPTS && process.isAlive(); attempt++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("PgBouncer does not listen");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static Path program() {
        List<Path> found = Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(directory -> Path.of(directory, "pgbouncer"))
                .filter(Files::isExecutable)
                .toList();
        assumeTrue(REQUIRED || !found.isEmpty(), "No PgBouncer. On Debian: apt-get install pgbouncer");
        assertThat(found).as("PgBouncer on the PATH").isNotEmpty();
        return found.get(0);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
