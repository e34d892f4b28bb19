package io.github.starrockssync.server.violation;

import io.github.starrockssync.server.model.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The violations of one request in a stable order: parameters first, then the body, each sorted by location and
 * rule.
 *
 * @param listed those that the message names, at most {@value #MAX_LISTED}
 * @param more the number of all others
 */
public record Violations(List<Violation> listed, int more) {

    /** Limits the length of the message. */
    public static final int MAX_LISTED = 100;

    public static final Violations NONE = new Violations(List.of(), 0);

    private static final Comparator<Violation> ORDER = Comparator.comparing(
                    (Violation violation) -> violation.location().startsWith(Violation.ROOT))
            .thenComparing(Violation::location, new NaturalOrder())
            .thenComparing(violation -> violation.rule().name())
            .thenComparing(violation -> violation.arguments().toString());

    public Violations {
        listed = List.copyOf(listed);
    }

    /** Sorts violations, removes duplicates and keeps the first {@value #MAX_LISTED}. */
    public static Violations of(Collection<Violation> found) {
        return of(found, 0);
    }

    /** Does the same, and adds {@code uncollected} to the number of all others. */
    public static Violations of(Collection<Violation> found, int uncollected) {
        List<Violation> ordered =
                new ArrayList<>(found.stream().distinct().sorted(ORDER).toList());
        int listed = Math.min(MAX_LISTED, ordered.size());
        return new Violations(ordered.subList(0, listed), ordered.size() - listed + uncollected);
    }

    /** Returns these and others, sorted. */
    public Violations and(Collection<Violation> others) {
        List<Violation> all = new ArrayList<>(listed);
        all.addAll(others);
        return of(all, more);
    }

    /** Returns all in one line: {@code task_name: is required; $.tables[2]: must not be null}. */
    public String message(Language language) {
        String message =
                listed.stream().map(violation -> violation.message(language)).collect(Collectors.joining("; "));
        return more == 0 ? message : message + "; " + ContractRule.TEXTS.format(language, "MORE", List.of(more));
    }
}
