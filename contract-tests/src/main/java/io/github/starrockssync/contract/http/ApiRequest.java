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

    /** Returns a request without headers and body. The target is encoded. */
    public static ApiRequest of(String method, String target) {
        return new ApiRequest(method, target, Map.of(), "");
    }

    /**
     * Returns the same request with one value of a header, instead of all that it has. The case matters only for what is
     * sent.
     */
    public ApiRequest header(String name, String value) {
        return headers(name, List.of(value));
    }

    /** Returns the same request with other values of a header, none to remove it. */
    public ApiRequest headers(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.keySet().removeIf(name::equalsIgnoreCase);
        if (!values.isEmpty()) {
            changed.put(name, List.copyOf(values));
        }
        return new ApiRequest(method, target, changed, body);
    }

    /** Returns the same request with a body of the type JSON, valid or not. */
    public ApiRequest json(String json) {
        return header("Content-Type", "application/json").body(json);
    }

    /** Returns the same request with another body, to be sent in UTF-8. */
    public ApiRequest body(String other) {
        return new ApiRequest(method, target, headers, other);
    }

    /** Returns the target without its query. */
    public String path() {
        return target.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
