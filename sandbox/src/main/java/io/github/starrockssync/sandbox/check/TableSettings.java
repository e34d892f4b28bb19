package io.github.starrockssync.sandbox.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a table, written as clauses separated by {@code ;}, each a keyword followed by columns separated by
 * commas. Known keywords are {@code order by} and {@code key columns}; the vendor publishes samples, not a grammar.
 */
final class TableSettings {

    private static final List<String> KEYWORDS = List.of("order by", "key columns");

    private TableSettings() {}

    /** The columns of each clause; empty if the text cannot be read. */
    static Optional<List<List<String>>> columnsOfClauses(String text) {
        List<List<String>> clauses = new ArrayList<>();
        Set<String> seenKeywords = new HashSet<>();
        for (String clause : text.split(";", -1)) {
            Optional<String> keyword = KEYWORDS.stream()
                    .filter(known -> clause.strip().startsWith(known + " "))
                    .findFirst();
            if (keyword.isEmpty() || !seenKeywords.add(keyword.get())) {
                return Optional.empty();
            }
            clauses.add(columns(clause.strip().substring(keyword.get().length())));
        }
        return Optional.of(clauses);
    }

    private static List<String> columns(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
