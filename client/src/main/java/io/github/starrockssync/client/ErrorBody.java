package io.github.starrockssync.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What an error answer says, in any of the forms that the service and the gateways before it use.
 *
 * @param code {@code error_code}, or {@code code}
 * @param message {@code error_msg}, or {@code message}
 * @param requestId {@code request_id}
 */
record ErrorBody(
        @Nullable String code,
        @Nullable String message,
        @Nullable String requestId) {
    static final ErrorBody NONE = new ErrorBody(null, null, null);

    /** Reads what can be read: a body in no known form is no reason to fail once more. */
    static ErrorBody parse(String body) {
        try {
            JsonNode root = Json.tree(body);
            ErrorBody outer = of(root);
            if (outer.isTelling()) {
                return outer;
            }
            for (JsonNode child : root) {
                ErrorBody inner = of(child);
                if (inner.isTelling()) {
                    return inner.requestId != null ? inner : new ErrorBody(inner.code, inner.message, outer.requestId);
                }
            }
            return outer;
        } catch (JsonProcessingException e) {
            return NONE;
        }
    }

    private boolean isTelling() {
        return code != null || message != null;
    }

    private static ErrorBody of(JsonNode node) {
        return new ErrorBody(
                text(node, "error_code", "code"), text(node, "error_msg", "message"), text(node, "request_id"));
    }

    private static @Nullable String text(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.path(name);
            if (value.isValueNode() && !value.isNull()) {
                return value.asText();
            }
        }
        return null;
    }
}
