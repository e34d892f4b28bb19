package io.github.starrockssync.contract.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A line to a PostgreSQL that can be cut: its connections break. Or it can be held: connections are still accepted, and
 * nothing goes through any more in either direction until it is released.
 */
final class PostgresLine implements AutoCloseable {

    private static final String JDBC = "jdbc:";

    private final URI server;
    private final ServerSocket door;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private boolean held;

    private PostgresLine(URI server, ServerSocket door) {
        this.server = server;
        this.door = door;
    }

    static PostgresLine to(PostgresServer postgres) throws IOException {
        URI server = URI.create(postgres.jdbcUrl().substring(JDBC.length()));
        PostgresLine line = new PostgresLine(server, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
        aside(line::acceptAll);
        return line;
    }

    String jdbcUrl() {
        return JDBC + server.toString().replace(server.getAuthority(), "127.0.0.1:" + door.getLocalPort());
    }

    synchronized void hold() {
        held = true;
    }

    synchronized void release() {
        held = false;
        notifyAll();
    }

    void cutAll() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Cuts the connection that has lasted longest, if there is one. */
    void cutOldest() throws IOException {
        sockets.removeIf(Socket::isClosed);
        Socket oldest = sockets.poll();
        if (oldest != null) {
            oldest.close();
        }
    }

    private void acceptAll() throws IOException {
        while (true) {
            Socket near = door.accept();
            sockets.add(near);
            Socket far = new Socket(server.getHost(), server.getPort());
            aside(() -> passOn(near, far));
            aside(() -> passOn(far, near));
        }
    }

    private void passOn(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream input = from.getInputStream();
            byte[] bytes = new byte[8192];
            for (int count = input.read(bytes); count >= 0; count = input.read(bytes)) {
                awaitRelease();
                to.getOutputStream().write(bytes, 0, count);
            }
        }
    }

    private synchronized void awaitRelease() {
        try {
            while (held) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** A connection that breaks ends the work on it, as it should. */
    private static void aside(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        release();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
