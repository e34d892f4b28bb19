package io.github.starrockssync.contract.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A request of HTTP/1.1, byte for byte. Closes its connection. Immutable. */
public record RawRequest(String method, String target, String version, List<String> headers, String body) {

    public RawRequest {
        headers = List.copyOf(headers);
    }

    /** Without any header, even {@code Host}. */
    public static RawRequest bare(String method, String target) {
        return new RawRequest(method, target, "HTTP/1.1", List.of(), "");
    }

    /** Of the well-known project, with its token. */
    public static RawRequest of(String method, String target) {
        return bare(method, target).with("Host: localhost").with("X-Auth-Token: sandbox-token");
    }

    public RawRequest with(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new RawRequest(method, target, version, more, body);
    }

    public RawRequest version(String other) {
        return new RawRequest(method, target, other, headers, body);
    }

    /** With the length of the body, whose characters are bytes. */
    public RawRequest body(String bytes) {
        return new RawRequest(
                method,
                target,
                version,
                with("Content-Length: " + bytes.length()).headers(),
                bytes);
    }

    /** With the body in one chunk. */
    public RawRequest chunked(String bytes) {
        String chunks = Integer.toHexString(bytes.length()) + "\r\n" + bytes + "\r\n0\r\n\r\n";
        return new RawRequest(
                method, target, version, with("Transfer-Encoding: chunked").headers(), chunks);
    }

    public RawExchange send(URI server) {
        return RawExchange.send(
                server,
                method + ' ' + target + ' ' + version + "\r\n"
                        + String.join("\r\n", with("Connection: close").headers()) + "\r\n\r\n" + body);
    }
}
