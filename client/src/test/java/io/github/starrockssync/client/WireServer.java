package io.github.starrockssync.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server on a free port that records the bytes of each request and sends the bytes it was told to. */
final class WireServer implements AutoCloseable {
    private final ServerSocket socket;
    private final BlockingQueue<WireRequest> received = new LinkedBlockingQueue<>();
    private final CountDownLatch disconnected = new CountDownLatch(1);
    private final Queue<byte[]> first = new ConcurrentLinkedQueue<>();
    private volatile byte[] answer = {};
    private volatile boolean stalling;

    WireServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "wire-server");
        thread.setDaemon(true);
        thread.start();
    }

    WireServer answering(int status, String body, String... headers) {
        answer = bytes(status, body, headers);
        return this;
    }

    /** Answers one request in this way, before those of later calls and before {@link #answering}. */
    WireServer answeringOnce(int status, String body, String... headers) {
        first.add(bytes(status, body, headers));
        return this;
    }

    private static byte[] bytes(int status, String body, String... headers) {
        byte[] bytes = body.getBytes(UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(ISO_8859_1));
        all.writeBytes(bytes);
        return all.toByteArray();
    }

    /** Sends this much, then nothing more until the client goes away. */
    WireServer stallingAfter(String beginning) {
        answer = beginning.getBytes(ISO_8859_1);
        stalling = true;
        return this;
    }

    /** Ends the connection instead of answering. */
    WireServer hangingUp() {
        answer = new byte[0];
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    WireRequest request() throws InterruptedException {
        WireRequest request = received.poll(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request came");
        }
        return request;
    }

    boolean sawNothing() {
        return received.isEmpty();
    }

    boolean sawDisconnect() throws InterruptedException {
        return disconnected.await(10, TimeUnit.SECONDS);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                exchange(connection);
            } catch (IOException e) {
                // a client that leaves, or the end of the test
            }
        }
    }

    private void exchange(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        received.add(WireRequest.read(in));
        byte[] next = first.poll();
        connection.getOutputStream().write(next == null ? answer : next);
        connection.getOutputStream().flush();
        if (stalling && in.read() == -1) {
            disconnected.countDown();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
