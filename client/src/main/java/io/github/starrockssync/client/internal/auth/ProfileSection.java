package io.github.starrockssync.client.internal.auth;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one section of a profile file: {@code key = value} lines below a {@code [section]} line, with blank lines and
 * comment lines ({@code #} or {@code ;}) between them. White space around keys, values and lines is ignored, and so are
 * other sections.
 *
 * <p>Rejects quotes, and comments behind a value, because tools parse them differently.
 */
public final class ProfileSection {
    private final String header;
    private final Map<String, String> values = new HashMap<>();
    private boolean found;
    private boolean inside;

    private ProfileSection(String name) {
        this.header = "[" + name + "]";
    }

    /**
     * Reads the section of this name.
     *
     * @return values by key, without empty ones, or {@code null} if there is no such section
     * @throws MalformedException if the section is malformed or ambiguous
     */
    public static @Nullable Map<String, String> read(String text, String name) throws MalformedException {
        ProfileSection section = new ProfileSection(name);
        int number = 0;
        for (Iterator<String> lines = withoutMark(text).lines().iterator(); lines.hasNext(); ) {
            section.add(++number, lines.next().strip());
        }
        section.values.values().removeIf(String::isEmpty);
        return section.found ? section.values : null;
    }

    /** Some editors begin UTF-8 text with a byte order mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void add(int number, String line) throws MalformedException {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
            return;
        }
        if (line.startsWith("[")) {
            enter(number, line);
        } else if (inside) {
            keep(number, line);
        }
    }

    private void enter(int number, String line) throws MalformedException {
        if (!line.endsWith("]")) {
            throw new MalformedException(number, "a section does not end with ]");
        }
        inside = ("[" + line.substring(1, line.length() - 1).strip() + "]").equals(header);
        if (inside && found) {
            throw new MalformedException(number, header + " is repeated");
        }
        found |= inside;
    }

    private void keep(int number, String line) throws MalformedException {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new MalformedException(number, "not key = value");
        }
        String value = line.substring(equals + 1).strip();
        if (!value.chars().allMatch(ProfileSection::isPlain)) {
            throw new MalformedException(
                    number, "a value is visible ASCII without spaces and quotes; a comment needs its own line");
        }
        if (values.put(line.substring(0, equals).strip(), value) != null) {
            throw new MalformedException(number, "its key is repeated");
        }
    }

    private static boolean isPlain(int c) {
        return c > ' ' && c <= '~' && c != '"' && c != '\'';
    }

    /** A malformed line. The message omits its content, which may be a secret. */
    public static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(int line, String reason) {
            super("line " + line + ": " + reason);
        }
    }
}
