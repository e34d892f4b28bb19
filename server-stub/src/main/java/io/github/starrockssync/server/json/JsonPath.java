package io.github.starrockssync.server.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import io.github.starrockssync.server.violation.Violation;
import org.jspecify.annotations.Nullable;

/** The path of the current value of a parser: {@code $.db_configs[0].value}. */
final class JsonPath {

    private JsonPath() {}

    static String of(JsonStreamContext context) {
        StringBuilder path = new StringBuilder(Violation.ROOT);
        append(path, context);
        return path.toString();
    }

    private static void append(StringBuilder path, @Nullable JsonStreamContext context) {
        if (context == null) {
            return;
        }
        append(path, context.getParent());
        if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.inObject() && context.hasCurrentName()) {
            appendName(path, context.getCurrentName());
        }
    }

    private static void appendName(StringBuilder path, String name) {
        if (!name.isEmpty() && name.chars().allMatch(JsonPath::isPlain)) {
            path.append('.').append(name);
        } else {
            path.append("['")
                    .append(name.replace("\\", "\\\\").replace("'", "\\'"))
                    .append("']");
        }
    }

    private static boolean isPlain(int character) {
        return character == '_' || character < 128 && Character.isLetterOrDigit(character);
    }
}
