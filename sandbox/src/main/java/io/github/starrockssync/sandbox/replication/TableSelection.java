package io.github.starrockssync.sandbox.replication;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which tables of the source a task synchronizes.
 *
 * @param listKind what the tables of the list are
 * @param everyTable whether every table is synchronized, whatever the list says
 * @param tables names on the list, in the order they were given; {@code database.table} in an instance-level task
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
        return tables.stream().map(TableSelection::matching).reduce(table -> false, Predicate::or);
    }

    /** {@code *} stands for any characters, {@code ?} for one; everything else for itself. */
    static Predicate<String> matching(String wildcards) {
        StringBuilder expression = new StringBuilder();
        for (char character : wildcards.toCharArray()) {
            expression.append(
                    switch (character) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(String.valueOf(character));
                    });
        }
        return Pattern.compile(expression.toString(), Pattern.DOTALL).asMatchPredicate();
    }
}
