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

    /** Returns whether the parameter exists and the value is in its range. */
    public boolean passesParameter(String name, String value) {
        return SyncParameter.accepts(name, value);
    }

    /** Returns whether the table exists and the settings are well-formed and contain only its columns, each once. */
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
