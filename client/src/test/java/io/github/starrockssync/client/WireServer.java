package io.github.starrockssync.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server on a free port that records the bytes of each request and does what it was told to. */
final class WireServer implements AutoCloseable {

    /** What happens to a connection once a request has come; {@code true} if it may bring another. */
    interface Step {
        boolean on(Socket connection) throws IOException;
    }

    private final ServerSocket socket;
    private final BlockingQueue<WireRequest> received = new LinkedBlockingQueue<>();
    private final CountDownLatch disconnected = new CountDownLatch(1);
    private final Queue<Step> script = new ConcurrentLinkedQueue<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Thread accepting;
    private volatile Step otherwise = hangUp();
    private volatile boolean resetting;
    private volatile WireRequest latest;

    WireServer() throws IOException {
        socket = new ServerSocket(0, 2000, InetAddress.getLoopbackAddress());
        accepting = start(this::serve);
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "wire-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    static Step response(int status, String body, String... headers) {
        return response(status, body.getBytes(UTF_8), "Connection: close", headers);
    }

    static Step response(int status, byte[] body, String... headers) {
        return response(status, body, "Connection: close", headers);
    }

    /** Leaves the connection open for more. */
    static Step responseKeepingAlive(int status, String body) {
        byte[] response = bytes(status, body.getBytes(UTF_8), "Connection: keep-alive");
        return connection -> {
            connection.getOutputStream().write(response);
            return true;
        };
    }

    private static Step response(int status, byte[] body, String first, String... headers) {
        byte[] response = bytes(status, body, first, headers);
        return connection -> {
            connection.getOutputStream().write(response);
            return false;
        };
    }

    private static byte[] bytes(int status, byte[] body, String first, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n" + first + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** Sends this much and ends the connection. */
    static Step beginning(String beginning) {
        return connection -> {
            connection.getOutputStream().write(beginning.getBytes(ISO_8859_1));
            return false;
        };
    }

    static Step hangUp() {
        return connection -> false;
    }

    /** Ends the connection the hard way. */
    static Step reset() {
        return connection -> {
            connection.setSoLinger(true, 0);
            return false;
        };
    }

    /** Does these things, one for each request, before what it does anyway. */
    WireServer first(Step... steps) {
        script.addAll(List.of(steps));
        return this;
    }

    WireServer always(Step step) {
        otherwise = step;
        return this;
    }

    WireServer respondingWith(int status, String body, String... headers) {
        return always(response(status, body, headers));
    }

    /** Sends this much, then nothing more until the client goes away. */
    WireServer stallingAfter(String beginning) {
        return always(connection -> {
            connection.getOutputStream().write(beginning.getBytes(ISO_8859_1));
            if (ended(connection.getInputStream())) {
                disconnected.countDown();
            }
            return false;
        });
    }

    private static boolean ended(InputStream in) {
        try {
            return in.read() == -1;
        } catch (IOException e) {
            return true;
        }
    }

    /** Ends the connection instead of answering. */
    WireServer hangingUp() {
        return always(hangUp());
    }

    /** Ends each connection before a request can come. */
    WireServer resettingAtOnce() {
        resetting = true;
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    String host() {
        return "127.0.0.1:" + port();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    int openConnections() {
        return connections.size();
    }

    WireRequest request() throws InterruptedException {
        WireRequest request = received.poll(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request came");
        }
        return request;
    }

    /** The request that a step is about. */
    WireRequest last() {
        return latest;
    }

    int requests() {
        return received.size();
    }

    boolean sawNothing() {
        return received.isEmpty();
    }

    boolean sawDisconnect() throws InterruptedException {
        return disconnected.await(10, TimeUnit.SECONDS);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                start(() -> serve(connection));
            } catch (IOException e) {
                // the end of the test
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            boolean more = !resetting || reset().on(connection);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            while (more) {
                latest = WireRequest.read(in);
                received.add(latest);
                Step next = script.poll();
                more = (next == null ? otherwise : next).on(connection);
                connection.getOutputStream().flush();
            }
        } catch (IOException e) {
            // a client that leaves, perhaps before its request has come
            disconnected.countDown();
        } finally {
            connections.remove(connection);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            // until then, the port still takes connections
            accepting.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
