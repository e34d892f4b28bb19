package io.github.starrockssync.contract.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request, sent as it stands here.
 *
 * @param method of HTTP
 * @param target path and query, encoded
 * @param headers by the names to send
 * @param body empty if there is none
 */
public record ApiRequest(String method, String target, Map<String, List<String>> headers, String body) {

    /**
     * Returns a request without headers and body.
     *
     * @param method of HTTP
     * @param target path and query, encoded
     * @return to be completed
     */
    public static ApiRequest of(String method, String target) {
        return new ApiRequest(method, target, Map.of(), "");
    }

    /**
     * Returns the same request with another value of a header.
     *
     * @param name of the header; the case matters only for what is sent
     * @param value replaces all values that the header has
     * @return a copy
     */
    public ApiRequest header(String name, String value) {
        return headers(name, List.of(value));
    }

    /**
     * Returns the same request with other values of a header.
     *
     * @param name of the header
     * @param values none to remove it
     * @return a copy
     */
    public ApiRequest headers(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.keySet().removeIf(name::equalsIgnoreCase);
        if (!values.isEmpty()) {
            changed.put(name, List.copyOf(values));
        }
        return new ApiRequest(method, target, changed, body);
    }

    /**
     * Returns the same request with a JSON body.
     *
     * @param json sent as it is, valid or not
     * @return a copy
     */
    public ApiRequest json(String json) {
        return header("Content-Type", "application/json").body(json);
    }

    /**
     * Returns the same request with another body.
     *
     * @param other sent in UTF-8
     * @return a copy
     */
    public ApiRequest body(String other) {
        return new ApiRequest(method, target, headers, other);
    }

    /**
     * Returns the target without its query.
     *
     * @return encoded
     */
    public String path() {
        return target.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
