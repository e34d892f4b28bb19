package io.github.starrockssync.sandbox.replication;

import io.github.starrockssync.sandbox.replication.TableSelection.ListKind;
import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The user guide's rules for changing the tables of a task: the kind of list stays, an include list only loses tables,
 * an exclude list only gains tables, and one change concerns at most {@value #MOST_CHANGED_TABLES} tables.
 *
 * @param stored the selection in force
 * @param sourceDatabase the source database
 * @param sourceTables its tables
 */
record TableRules(TableSelection stored, String sourceDatabase, Set<String> sourceTables) {

    static final int MOST_CHANGED_TABLES = 50;

    private static final String WHERE = "$.table_repl_config";
    private static final String WHERE_TABLES = WHERE + ".tables";

    List<Violation> check(TableSelection asked) {
        if (asked.listKind() != stored.listKind()) {
            return List.of(Violation.of(
                    WHERE + ".repl_type",
                    ChangeRule.CANNOT_CHANGE,
                    stored.listKind().wireName(),
                    asked.listKind().wireName()));
        }
        if (asked.everyTable()) {
            return checkDifference(asked);
        }
        if (asked.listKind() == ListKind.INCLUDE && asked.tables().isEmpty()) {
            return List.of(Violation.of(WHERE_TABLES, ChangeRule.EMPTY_INCLUDE_LIST));
        }
        List<Violation> violations = checkNames(asked.tables());
        return violations.isEmpty() ? checkDifference(asked) : violations;
    }

    private List<Violation> checkNames(List<String> tables) {
        List<Violation> violations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tables.size(); i++) {
            String where = WHERE_TABLES + "[" + i + "]";
            if (!sourceTables.contains(tables.get(i))) {
                violations.add(Violation.of(where, ChangeRule.NO_SUCH_TABLE, sourceDatabase));
            } else if (!seen.add(tables.get(i))) {
                violations.add(Violation.of(where, ChangeRule.REPEATED, tables.get(i)));
            }
        }
        return violations;
    }

    private List<Violation> checkDifference(TableSelection asked) {
        Set<String> before = stored.synchronizedTables(sourceTables);
        Set<String> after = asked.synchronizedTables(sourceTables);
        List<String> added =
                after.stream().filter(table -> !before.contains(table)).sorted().toList();
        long removed = before.stream().filter(table -> !after.contains(table)).count();
        List<Violation> violations = new ArrayList<>();
        if (!added.isEmpty()) {
            ChangeRule rule = stored.listKind() == ListKind.INCLUDE
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
