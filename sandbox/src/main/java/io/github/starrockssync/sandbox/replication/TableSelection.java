package io.github.starrockssync.sandbox.replication;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which tables of the source a task synchronizes.
 *
 * @param listKind what the tables of the list are
 * @param everyTable whether every table is synchronized, whatever list is given
 * @param tables names on the list, in the order they were given; {@code database.table} in an instance-level task; none
 *     with every table
 */
public record TableSelection(ListKind listKind, boolean everyTable, List<String> tables) {

    /** Kinds of lists, with the words that the contract has for them. */
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

    /** Every table, which a later change may reduce. */
    static TableSelection everything() {
        return new TableSelection(ListKind.INCLUDE, true, List.of());
    }

    /** The tables that are synchronized, out of those that the source has. */
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
