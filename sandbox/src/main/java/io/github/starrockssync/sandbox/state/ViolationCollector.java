package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Collects the violations of a document. Not thread-safe. */
final class ViolationCollector {

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> all() {
        return violations;
    }

    void add(String where, StateRule rule, Object... arguments) {
        violations.add(Violation.of(where, rule, arguments));
    }

    void addUnless(boolean satisfied, String where, StateRule rule, Object... arguments) {
        if (!satisfied) {
            add(where, rule, arguments);
        }
    }

    /** Visits each element of a list with its path; null is an empty list. */
    static <T> void each(@Nullable List<T> list, String where, BiConsumer<? super T, String> visitor) {
        for (int index = 0; list != null && index < list.size(); index++) {
            visitor.accept(list.get(index), where + "[" + index + "]");
        }
    }

    /** Returns a new set of names that must differ. */
    Distinct distinct() {
        return new Distinct();
    }

    /** Distinct names with their paths. Violations contain only paths, because the names may be secrets. */
    final class Distinct {

        private final Map<String, String> places = new HashMap<>();

        void add(String name, String where) {
            String first = places.putIfAbsent(name, where);
            if (first != null) {
                ViolationCollector.this.add(where, StateRule.REPEATED, first);
            }
        }
    }
}
