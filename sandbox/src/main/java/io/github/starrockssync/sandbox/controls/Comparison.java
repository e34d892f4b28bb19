package io.github.starrockssync.sandbox.controls;

import io.github.starrockssync.sandbox.controls.model.JournalDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects matches and differences between a query and a request. Not thread-safe. */
final class Comparison {

    private static final String NOTHING = "nothing";

    private final List<JournalDifference> differences = new ArrayList<>();
    private int matching;

    /** Ignores a part that the query does not have, which is null. */
    void compare(String part, @Nullable String expected, @Nullable String actual) {
        if (expected != null) {
            note(part, Objects.equals(expected, actual), expected, actual);
        }
    }

    void compareAll(String part, Map<String, String> expected, Map<String, String> actual) {
        expected.forEach((name, value) -> compare(part + " " + name, value, actual.get(name)));
    }

    void note(String part, boolean matches, String expected, @Nullable String actual) {
        if (matches) {
            matching++;
        } else {
            differences.add(
                    new JournalDifference().place(part).expected(expected).actual(actual == null ? NOTHING : actual));
        }
    }

    boolean matches() {
        return differences.isEmpty();
    }

    int matching() {
        return matching;
    }

    List<JournalDifference> differences() {
        return List.copyOf(differences);
    }
}
