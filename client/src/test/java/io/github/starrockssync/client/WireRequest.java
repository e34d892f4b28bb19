package io.github.starrockssync.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/** A request as it came over the wire; the values of a repeated header stand in one, with commas between them. */
record WireRequest(String line, Map<String, String> headers, byte[] body) {

    static WireRequest read(InputStream in) throws IOException {
        String[] lines = head(in).split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, colon),
                    lines[i].substring(colon + 1).strip(),
                    (first, second) -> first + ", " + second);
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new WireRequest(lines[0], headers, in.readNBytes(length));
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next == -1) {
                throw new EOFException();
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    String method() {
        return line.split(" ")[0];
    }

    String target() {
        return line.split(" ")[1];
    }

    String text() {
        return new String(body, UTF_8);
    }
}
