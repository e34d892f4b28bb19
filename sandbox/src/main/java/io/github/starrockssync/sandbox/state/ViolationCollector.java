package io.github.starrockssync.sandbox.state;

import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is wrong with a document, collected place by place. Not thread-safe. */
final class Findings {

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> all() {
        return violations;
    }

    void add(String where, StateRule rule, Object... arguments) {
        violations.add(Violation.of(where, rule, arguments));
    }

    void addUnless(boolean kept, String where, StateRule rule, Object... arguments) {
        if (!kept) {
            add(where, rule, arguments);
        }
    }

    /** Looks at each element of a list, which may be left out, with its place. */
    static <T> void each(@Nullable List<T> list, String where, BiConsumer<? super T, String> visitor) {
        for (int index = 0; list != null && index < list.size(); index++) {
            visitor.accept(list.get(index), where + "[" + index + "]");
        }
    }

    /** A new set of names of which none may be given twice. */
    Distinct distinct() {
        return new Distinct();
    }

    /** Names with the places where they were given. The names may be secrets: only places are told. */
    final class Distinct {

        private final Map<String, String> places = new HashMap<>();

        void add(String name, String where) {
            String first = places.putIfAbsent(name, where);
            if (first != null) {
                Findings.this.add(where, StateRule.REPEATED, first);
            }
        }
    }
}
