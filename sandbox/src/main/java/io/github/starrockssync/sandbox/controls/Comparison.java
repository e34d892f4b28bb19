package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.JournalDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much of a pattern a request has, and what it lacks. Not thread-safe. */
final class Comparison {

    private static final String NOTHING = "nothing";

    private final List<JournalDifference> differences = new ArrayList<>();
    private int matching;

    /** A part that the pattern leaves out is null, and counts for nothing. */
    void compare(String place, @Nullable String expected, @Nullable String actual) {
        if (expected != null) {
            note(place, Objects.equals(expected, actual), expected, actual);
        }
    }

    void compareAll(String place, Map<String, String> expected, Map<String, String> actual) {
        expected.forEach((name, value) -> compare(place + " " + name, value, actual.get(name)));
    }

    void note(String place, boolean matches, String expected, @Nullable String actual) {
        if (matches) {
            matching++;
        } else {
            differences.add(
                    new JournalDifference().place(place).expected(expected).actual(actual == null ? NOTHING : actual));
        }
    }

    boolean fits() {
        return differences.isEmpty();
    }

    int matching() {
        return matching;
    }

    List<JournalDifference> differences() {
        return List.copyOf(differences);
    }
}
