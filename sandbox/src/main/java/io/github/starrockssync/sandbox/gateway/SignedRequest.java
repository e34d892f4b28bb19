package io.github.starrockssync.sandbox.gateway;

import java.util.List;
import java.util.Map;

/**
 * The parts of a request that its signature covers, as they came over the wire.
 *
 * @param rawPath path, still percent-encoded
 * @param rawQuery query without the question mark, still percent-encoded; empty if there is none
 * @param headers values in the order they came; found by their name in any case
 */
record SignedRequest(String method, String rawPath, String rawQuery, Map<String, List<String>> headers, byte[] body) {

    String header(String name) {
        return header(headers, name);
    }

    /** The first value; empty if there is none. */
    static String header(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }
}
