package io.github.starrockssync.contract.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a schema says of a string. Lengths are counted in characters of Unicode, as JSON Schema says. */
record StringRule(JsonNode schema) {

    private static final int LONG = 5_000;

    boolean allows(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= shortest()
                && length <= longest()
                && (!schema.has("enum") || words().contains(text))
                && (!schema.has("pattern")
                        || text.matches(schema.get("pattern").asText().replaceAll("^\\^|\\$$", "")));
    }

    int shortest() {
        return schema.path("minLength").asInt(0);
    }

    int longest() {
        return schema.path("maxLength").asInt(LONG);
    }

    List<String> words() {
        return schema.path("enum").valueStream().map(JsonNode::asText).toList();
    }

    /** The text, repeated or cut to a length. */
    static String fill(String text, int length) {
        int[] codePoints = text.codePoints().toArray();
        StringBuilder filled = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            filled.appendCodePoint(codePoints[i % codePoints.length]);
        }
        return filled.toString();
    }
}
