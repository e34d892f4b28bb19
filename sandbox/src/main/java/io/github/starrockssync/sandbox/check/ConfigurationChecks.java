package io.github.starrockssync.sandbox.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The checks whose failure is part of a successful response.
 *
 * @param columnsByTable columns of each table of the source database
 */
public record ConfigurationChecks(Map<String, Set<String>> columnsByTable) {

    /** Whether the parameter exists and its value is in its range. */
    public boolean passesParameter(String name, String value) {
        return SyncParameter.accepts(name, value);
    }

    /** Whether the table exists and its settings can be read and name columns of the table, each once. */
    public boolean passesTable(String tableName, String settings) {
        Set<String> columns = columnsByTable.get(tableName);
        return columns != null
                && TableSettings.columnsOfClauses(settings)
                        .filter(clauses -> clauses.stream().allMatch(clause -> areDistinctColumns(clause, columns)))
                        .isPresent();
    }

    private static boolean areDistinctColumns(List<String> named, Set<String> columns) {
        return columns.containsAll(named) && new HashSet<>(named).size() == named.size();
    }
}
