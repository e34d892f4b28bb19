package io.github.starrockssync.contract.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a server answers to bytes that no HTTP client would send. */
public record RawExchange(int status, String head, String body) {

    private static final int PATIENCE_MILLIS = 20_000;

    /** Sends the text and reads until the server closes; the request has to ask it to. */
    public static RawExchange send(URI server, String request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket.getOutputStream(), request.getBytes(StandardCharsets.ISO_8859_1));
            return parse(read(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A server may answer before it has read everything.
    private static void write(OutputStream output, byte[] request) throws IOException {
        try {
            output.write(request);
            output.flush();
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("(?i).*(broken pipe|reset).*");
        }
    }

    private static String read(InputStream input) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            input.transferTo(read);
        } catch (SocketException e) {
            assertThat(read.size()).as("bytes before " + e).isPositive();
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static RawExchange parse(String answer) {
        assertThat(answer).startsWith("HTTP/1.").contains("\r\n\r\n");
        String[] parts = answer.split("\r\n\r\n", 2);
        return new RawExchange(Integer.parseInt(answer.substring(9, 12)), parts[0], parts[1]);
    }
}
