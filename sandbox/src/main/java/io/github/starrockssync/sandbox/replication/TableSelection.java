package io.github.starrockssync.sandbox.replication;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The tables of the source that a task synchronizes.
 *
 * @param listKind whether the list includes or excludes tables
 * @param everyTable whether every table is synchronized
 * @param tables the list, in the order of the request; {@code database.table} in an instance-level task; empty if every
 *     table is synchronized
 */
public record TableSelection(ListKind listKind, boolean everyTable, List<String> tables) {

    /** Kinds of lists, with their names in the contract. */
    public enum ListKind {
        INCLUDE("include_tables"),
        EXCLUDE("exclude_tables");

        private final String wireName;

        ListKind(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    public TableSelection {
        tables = everyTable ? List.of() : List.copyOf(tables);
    }

    /** Returns the selection of every table, which a later change may reduce. */
    static TableSelection everything() {
        return new TableSelection(ListKind.INCLUDE, true, List.of());
    }

    /** Returns those of the source tables that are synchronized. */
    Set<String> synchronizedTables(Set<String> sourceTables, boolean wildcards) {
        if (everyTable) {
            return sourceTables;
        }
        Predicate<String> listed = wildcards ? matchesAny() : Set.copyOf(tables)::contains;
        boolean wanted = listKind == ListKind.INCLUDE;
        return sourceTables.stream()
                .filter(table -> listed.test(table) == wanted)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Predicate<String> matchesAny() {
        List<TablePattern> patterns = tables.stream().map(TablePattern::new).toList();
        return table -> patterns.stream().anyMatch(pattern -> pattern.matches(table));
    }
}
