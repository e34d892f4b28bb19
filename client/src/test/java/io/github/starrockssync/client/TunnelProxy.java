package io.github.starrockssync.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A scripted HTTPS proxy: it responds to CONNECT with a status, not at all, or with a tunnel. */
final class TunnelProxy implements AutoCloseable {
    private static final int SILENCE = 0;
    private static final int TUNNEL = 200;

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Integer> script = new ConcurrentLinkedQueue<>();
    private final List<WireRequest> requests = new CopyOnWriteArrayList<>();
    private volatile int otherwise = TUNNEL;

    TunnelProxy() throws IOException {
        start(this::accept);
    }

    TunnelProxy first(int... statuses) {
        for (int each : statuses) {
            script.add(each);
        }
        return this;
    }

    TunnelProxy always(int status) {
        otherwise = status;
        return this;
    }

    TunnelProxy silent() {
        return always(SILENCE);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<WireRequest> requests() {
        return requests;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                start(() -> serve(connection));
            } catch (IOException e) {
                // the end of the test
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (boolean more = true; more; ) {
                WireRequest request = WireRequest.read(in);
                requests.add(request);
                Integer next = script.poll();
                more = respond(connection, in, request, next == null ? otherwise : next);
            }
        } catch (IOException e) {
            // a client that leaves
        }
    }

    private static boolean respond(Socket connection, InputStream in, WireRequest request, int status)
            throws IOException {
        if (status == SILENCE) {
            return in.read() != -1;
        }
        OutputStream out = connection.getOutputStream();
        if (status == TUNNEL) {
            out.write("HTTP/1.1 200 Established\r\n\r\n".getBytes(ISO_8859_1));
            tunnel(connection, in, Integer.parseInt(request.target().split(":")[1]));
            return false;
        }
        String challenge = status == 407 ? "Proxy-Authenticate: Basic realm=\"office\"\r\n" : "";
        out.write(("HTTP/1.1 " + status + " Scripted\r\n" + challenge + "Content-Length: 0\r\n\r\n")
                .getBytes(ISO_8859_1));
        return true;
    }

    private static void tunnel(Socket client, InputStream in, int port) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            start(() -> copy(server, client));
            in.transferTo(server.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // the other end leaves
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tunnel-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
