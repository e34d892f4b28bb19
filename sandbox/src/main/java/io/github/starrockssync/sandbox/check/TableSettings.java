package io.github.starrockssync.sandbox.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a table, written as clauses separated by {@code ;}, each a keyword followed by columns separated by
 * commas. Known keywords are {@code order by} and {@code key columns}; the vendor publishes samples, not a grammar.
 */
final class TableSettings {

    private static final List<String> KEYWORDS = List.of("order by ", "key columns ");

    private TableSettings() {}

    /** Returns the columns of each clause; empty if the text is malformed. */
    static Optional<List<List<String>>> columnsOfClauses(String text) {
        List<List<String>> clauses = new ArrayList<>();
        Set<String> seenKeywords = new HashSet<>();
        for (String clause : text.split(";", -1)) {
            String stripped = clause.strip();
            String keyword = keyword(stripped);
            if (keyword == null || !seenKeywords.add(keyword)) {
                return Optional.empty();
            }
            clauses.add(columns(stripped.substring(keyword.length())));
        }
        return Optional.of(clauses);
    }

    private static @Nullable String keyword(String clause) {
        for (String known : KEYWORDS) {
            if (clause.startsWith(known)) {
                return known;
            }
        }
        return null;
    }

    private static List<String> columns(String text) {
        List<String> columns = new ArrayList<>();
        for (String column : text.split(",", -1)) {
            columns.add(column.strip());
        }
        return columns;
    }
}
