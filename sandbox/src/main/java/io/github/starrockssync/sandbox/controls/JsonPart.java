package io.github.starrockssync.sandbox.controls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import org.jspecify.annotations.Nullable;

/** Compares JSON with the part of it that is expected. */
record JsonPart(Comparison comparison) {

    /** Objects may have more properties than expected; arrays must have the same length, numbers the same value. */
    void compare(String path, JsonNode expected, @Nullable JsonNode actual) {
        if (actual == null || expected.getNodeType() != actual.getNodeType()) {
            comparison.note(path, false, expected.toString(), actual == null ? null : actual.toString());
        } else if (expected.isObject()) {
            comparison.note(path, true, "", null);
            expected.properties()
                    .forEach(property -> compare(
                            path + "." + property.getKey(), property.getValue(), actual.get(property.getKey())));
        } else if (expected.isArray()) {
            compareElements(path, expected, actual);
        } else {
            comparison.note(path, isEqual(expected, actual), expected.toString(), actual.toString());
        }
    }

    private void compareElements(String path, JsonNode expected, JsonNode actual) {
        comparison.note(
                path, expected.size() == actual.size(), expected.size() + " elements", actual.size() + " elements");
        for (int index = 0; index < expected.size(); index++) {
            compare(path + "[" + index + "]", expected.get(index), actual.get(index));
        }
    }

    private static boolean isEqual(JsonNode expected, JsonNode actual) {
        return expected.getNodeType() == JsonNodeType.NUMBER
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual);
    }
}
