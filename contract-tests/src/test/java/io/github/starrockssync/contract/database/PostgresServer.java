package io.github.starrockssync.contract.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real PostgreSQL on a port of its own, which can be stopped, or killed, and started again with its data. */
final class PostgresServer implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgres server;

    private PostgresServer(Path directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    static PostgresServer startIn(Path directory) {
        return new PostgresServer(directory, start(directory, 0));
    }

    private static EmbeddedPostgres start(Path directory, int port) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(directory.resolve("postgres"))
                    .setServerConfig("synchronous_commit", "on")
                    .setCleanDataDirectory(false);
            return (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Ends the server without any warning to it, as a crash of its machine's memory would. */
    void kill() {
        try {
            long pid = Long.parseLong(Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                    .get(0));
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all =
                    Stream.concat(Stream.of(server), server.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
            stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startAgain() {
        server = start(directory, server.getPort());
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
