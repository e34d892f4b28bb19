package io.github.starrockssync.sandbox.replication;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tables of the source database a task synchronizes.
 *
 * @param listKind what the tables of the list are
 * @param everyTable whether every table is synchronized, whatever the list says
 * @param tables names on the list, in the order they were given
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
        tables = List.copyOf(tables);
    }

    /** The tables that are synchronized, out of those that the source database has. */
    Set<String> synchronizedTables(Set<String> sourceTables) {
        if (everyTable) {
            return sourceTables;
        }
        Set<String> listed = Set.copyOf(tables);
        boolean wanted = listKind == ListKind.INCLUDE;
        return sourceTables.stream()
                .filter(table -> listed.contains(table) == wanted)
                .collect(Collectors.toUnmodifiableSet());
    }
}
