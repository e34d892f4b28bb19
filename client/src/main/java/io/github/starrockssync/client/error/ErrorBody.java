package io.github.starrockssync.client.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of an error response, in any of the forms of the service and its gateways.
 *
 * @param code {@code error_code}, or {@code code}
 * @param message {@code error_msg}, or {@code message}
 * @param requestId {@code request_id}
 * @param encodedAuthorizationMessage {@code encoded_authorization_message}
 * @param details {@code details}
 */
record ErrorBody(
        @Nullable String code,
        @Nullable String message,
        @Nullable String requestId,
        @Nullable String encodedAuthorizationMessage,
        List<Map<String, String>> details) {
    static final ErrorBody NONE = new ErrorBody(null, null, null, null, List.of());

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int DEPTH = 8;

    /** Returns {@link #NONE} if the body has no known form. */
    static ErrorBody parse(String body) {
        try {
            return in(MAPPER.readTree(body), NONE, DEPTH);
        } catch (JsonProcessingException e) {
            return NONE;
        }
    }

    /** Reads the outermost object with a code or a message; its other properties may be in an enclosing object. */
    private static ErrorBody in(JsonNode node, ErrorBody enclosing, int depth) {
        ErrorBody own = of(node).orElse(enclosing);
        if (own.hasError() || depth == 0) {
            return own;
        }
        for (JsonNode child : node) {
            ErrorBody inner = in(child, own, depth - 1);
            if (inner.hasError()) {
                return inner;
            }
        }
        return own;
    }

    private boolean hasError() {
        return code != null || message != null;
    }

    private ErrorBody orElse(ErrorBody enclosing) {
        return new ErrorBody(
                code,
                message,
                requestId != null ? requestId : enclosing.requestId,
                encodedAuthorizationMessage != null
                        ? encodedAuthorizationMessage
                        : enclosing.encodedAuthorizationMessage,
                details.isEmpty() ? enclosing.details : details);
    }

    private static ErrorBody of(JsonNode node) {
        return new ErrorBody(
                text(node, "error_code", "code"),
                text(node, "error_msg", "message"),
                text(node, "request_id"),
                text(node, "encoded_authorization_message"),
                details(node.path("details")));
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

    private static List<Map<String, String>> details(JsonNode array) {
        List<Map<String, String>> details = new ArrayList<>();
        for (JsonNode each : array) {
            Map<String, String> detail = new LinkedHashMap<>();
            each.properties().forEach(property -> {
                JsonNode value = property.getValue();
                detail.put(property.getKey(), value.isValueNode() ? value.asText() : value.toString());
            });
            if (!detail.isEmpty()) {
                details.add(Collections.unmodifiableMap(detail));
            }
        }
        return List.copyOf(details);
    }
}
