package io.github.starrockssync.contract.cases;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something to put at a place.
 *
 * @param refusedAt where it breaks a rule, seen from the place, such as {@code [0]}
 */
record Value(JsonNode json, boolean isAllowed, String refusedAt) {

    static Value allowed(JsonNode json) {
        return new Value(json, true, "");
    }

    static Value refused(JsonNode json) {
        return refusedAt("", json);
    }

    static Value refusedAt(String below, JsonNode json) {
        return new Value(json, false, below);
    }
}
