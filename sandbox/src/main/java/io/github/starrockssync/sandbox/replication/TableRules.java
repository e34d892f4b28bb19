package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The user guide's rules for the tables of a task. A change keeps the kind of list, an include list can only lose tables,
 * an exclude list can only gain tables, and one change affects at most {@value #MAX_CHANGED_TABLES} tables.
 *
 * @param wildcards whether names may contain wildcards
 */
record TableRules(Source source, boolean wildcards) {

    static final int MAX_CHANGED_TABLES = 50;

    private static final String WHERE = "$.table_repl_config";
    private static final String WHERE_TABLES = WHERE + ".tables";

    /** Validates a selection. */
    List<Violation> check(TableSelection requested) {
        if (requested.everyTable()) {
            return List.of();
        }
        if (requested.listKind() == ListKind.INCLUDE && requested.tables().isEmpty()) {
            return List.of(Violation.of(WHERE_TABLES, ChangeRule.EMPTY_INCLUDE_LIST));
        }
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < requested.tables().size(); i++) {
            String table = requested.tables().get(i);
            String where = WHERE_TABLES + "[" + i + "]";
            if (isUnknown(table)) {
                violations.add(Violation.of(where, ChangeRule.NO_SUCH_TABLE, source.database()));
            } else if (!seen.add(table)) {
                violations.add(Violation.of(where, ChangeRule.REPEATED, table));
            }
        }
        if (violations.isEmpty() && selectsNothing(requested)) {
            violations.add(Violation.of(WHERE_TABLES, ChangeRule.NO_TABLE_LEFT));
        }
        return violations;
    }

    /** Returns the names on the list that match no table; none if wildcards are allowed. */
    List<String> unknownIn(TableSelection requested) {
        return requested.tables().stream().filter(this::isUnknown).toList();
    }

    private boolean isUnknown(String table) {
        return !wildcards && !source.tables().contains(table);
    }

    /** Returns whether the selection matches no table, although the source has some. */
    boolean selectsNothing(TableSelection requested) {
        return !source.tables().isEmpty()
                && requested.synchronizedTables(source.tables(), wildcards).isEmpty();
    }

    /** Validates a selection that replaces another. */
    List<Violation> checkChange(SyncConfiguration stored, TableSelection requested) {
        ListKind kind = stored.tables().listKind();
        if (requested.listKind() != kind) {
            return List.of(Violation.of(
                    WHERE + ".repl_type",
                    ChangeRule.CANNOT_CHANGE,
                    kind.wireName(),
                    requested.listKind().wireName()));
        }
        List<Violation> violations = check(requested);
        return violations.isEmpty() ? checkDifference(stored, requested) : violations;
    }

    private List<Violation> checkDifference(SyncConfiguration stored, TableSelection requested) {
        if (wildcards == stored.wildcards() && requested.equals(stored.tables())) {
            return List.of();
        }
        Set<String> before = stored.tables().synchronizedTables(source.tables(), stored.wildcards());
        Set<String> after = requested.synchronizedTables(source.tables(), wildcards);
        List<String> added =
                after.stream().filter(table -> !before.contains(table)).sorted().toList();
        long removed = before.stream().filter(table -> !after.contains(table)).count();
        List<Violation> violations = new ArrayList<>();
        if (!added.isEmpty()) {
            ChangeRule rule = requested.listKind() == ListKind.INCLUDE
                    ? ChangeRule.INCLUDE_LIST_GAINS
                    : ChangeRule.EXCLUDE_LIST_LOSES;
            violations.add(Violation.of(WHERE_TABLES, rule, String.join(", ", added)));
        }
        if (added.size() + removed > MAX_CHANGED_TABLES) {
            violations.add(
                    Violation.of(WHERE_TABLES, ChangeRule.TOO_MANY_TABLES, added.size() + removed, MAX_CHANGED_TABLES));
        }
        return violations;
    }
}
