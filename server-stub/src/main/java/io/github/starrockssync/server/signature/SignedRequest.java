package io.github.starrockssync.server.signature;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parts of a request that a signature covers, as they were received.
 *
 * @param rawPath path, still percent-encoded
 * @param rawQuery query without the question mark, still percent-encoded; empty if there is none
 * @param headers values by name, in their order; names are case-insensitive
 * @param body without transfer coding; must not be changed
 */
public record SignedRequest(
        String method, String rawPath, String rawQuery, Map<String, List<String>> headers, byte[] body) {

    public SignedRequest {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = byName;
    }

    /** Returns the value of a header without leading and trailing whitespace; empty if it is absent, which has the same signature. */
    String header(String name) {
        return headers.getOrDefault(name, List.of("")).get(0).strip();
    }

    /** Returns whether a header is repeated with different values. */
    boolean isAmbiguous(String name) {
        return headers.getOrDefault(name, List.of()).stream().distinct().count() > 1;
    }

    /** Without headers and body, which may hold secrets. */
    @Override
    public String toString() {
        return "SignedRequest[" + method + " " + rawPath + "]";
    }
}
