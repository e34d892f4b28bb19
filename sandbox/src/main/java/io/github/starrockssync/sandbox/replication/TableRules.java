package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The user guide's rules for the tables of a task. A change keeps the kind of list, an include list only loses tables,
 * an exclude list only gains tables, and one change concerns at most {@value #MOST_CHANGED_TABLES} tables.
 *
 * @param wildcards whether names may hold wildcards
 */
record TableRules(Source source, boolean wildcards) {

    static final int MOST_CHANGED_TABLES = 50;

    private static final String WHERE = "$.table_repl_config";
    private static final String WHERE_TABLES = WHERE + ".tables";

    /** Rules of a selection by itself. */
    List<Violation> check(TableSelection asked) {
        if (asked.everyTable()) {
            return List.of();
        }
        if (asked.listKind() == ListKind.INCLUDE && asked.tables().isEmpty()) {
            return List.of(Violation.of(WHERE_TABLES, ChangeRule.EMPTY_INCLUDE_LIST));
        }
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < asked.tables().size(); i++) {
            String table = asked.tables().get(i);
            String where = WHERE_TABLES + "[" + i + "]";
            if (isUnknown(table)) {
                violations.add(Violation.of(where, ChangeRule.NO_SUCH_TABLE, source.database()));
            } else if (!seen.add(table)) {
                violations.add(Violation.of(where, ChangeRule.REPEATED, table));
            }
        }
        if (violations.isEmpty() && selectsNothing(asked)) {
            violations.add(Violation.of(WHERE_TABLES, ChangeRule.NO_TABLE_LEFT));
        }
        return violations;
    }

    /** Names on the list that no table has, and that may not stand for others. */
    List<String> unknownIn(TableSelection asked) {
        return asked.tables().stream().filter(this::isUnknown).toList();
    }

    private boolean isUnknown(String table) {
        return !wildcards && !source.tables().contains(table);
    }

    /** Whether a task with this selection would have nothing to synchronize, though its source has tables. */
    boolean selectsNothing(TableSelection asked) {
        return !source.tables().isEmpty()
                && asked.synchronizedTables(source.tables(), wildcards).isEmpty();
    }

    /** Rules of a selection that replaces another. */
    List<Violation> checkChange(SyncConfiguration stored, TableSelection asked) {
        ListKind kind = stored.tables().listKind();
        if (asked.listKind() != kind) {
            return List.of(Violation.of(
                    WHERE + ".repl_type",
                    ChangeRule.CANNOT_CHANGE,
                    kind.wireName(),
                    asked.listKind().wireName()));
        }
        List<Violation> violations = check(asked);
        return violations.isEmpty() ? checkDifference(stored, asked) : violations;
    }

    private List<Violation> checkDifference(SyncConfiguration stored, TableSelection asked) {
        if (wildcards == stored.wildcards() && asked.equals(stored.tables())) {
            return List.of();
        }
        Set<String> before = stored.tables().synchronizedTables(source.tables(), stored.wildcards());
        Set<String> after = asked.synchronizedTables(source.tables(), wildcards);
        List<String> added =
                after.stream().filter(table -> !before.contains(table)).sorted().toList();
        long removed = before.stream().filter(table -> !after.contains(table)).count();
        List<Violation> violations = new ArrayList<>();
        if (!added.isEmpty()) {
            ChangeRule rule = asked.listKind() == ListKind.INCLUDE
                    ? ChangeRule.INCLUDE_LIST_GAINS
                    : ChangeRule.EXCLUDE_LIST_LOSES;
            violations.add(Violation.of(WHERE_TABLES, rule, String.join(", ", added)));
        }
        if (added.size() + removed > MOST_CHANGED_TABLES) {
            violations.add(Violation.of(
                    WHERE_TABLES, ChangeRule.TOO_MANY_TABLES, added.size() + removed, MOST_CHANGED_TABLES));
        }
        return violations;
    }
}
