package io.github.starrockssync.contract.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection of a client that sends what it likes, as slowly as it likes. */
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;

    public RawConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Whether the server still took the bytes. */
    public boolean send(String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return true;
        } catch (SocketException ended) {
            return false;
        }
    }

    /** The head of the next answer; what came of it if the server ends the connection. */
    public String readHead() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            InputStream input = socket.getInputStream();
            for (int next = input.read(); next >= 0; next = input.read()) {
                read.write(next);
                if (read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                    break;
                }
            }
        } catch (SocketException ended) {
            return read.toString(StandardCharsets.ISO_8859_1);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
