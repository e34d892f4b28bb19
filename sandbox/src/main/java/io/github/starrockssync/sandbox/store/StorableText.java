package io.github.starrockssync.sandbox.store;

import java.sql.Types;
import java.util.regex.Pattern;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Text as every database can hold and look for it. PostgreSQL refuses NUL, and no charset has halves of surrogate pairs:
 * both become the replacement character, on all databases, so that a sandbox answers the same on each.
 */
final class StorableText extends AbstractArgumentFactory<String> {

    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\x{D800}-\\x{DFFF}]");
    private static final String REPLACEMENT = "\uFFFD";

    StorableText() {
        super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String text, ConfigRegistry config) {
        String storable = of(text);
        return (position, statement, context) -> statement.setString(position, storable);
    }

    static String of(String text) {
        return isStorable(text) ? text : UNSTORABLE.matcher(text).replaceAll(REPLACEMENT);
    }

    /** Whether there is nothing to look for: most texts have no such character, and this takes less time. */
    private static boolean isStorable(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == 0 || Character.isSurrogate(character)) {
                return false;
            }
        }
        return true;
    }
}
