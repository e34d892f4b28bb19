package io.github.starrockssync.sandbox.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a row as texts, ordered by the first that differs. */
record Row(List<@Nullable String> texts) implements Comparable<Row> {

    static Row of(ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        List<@Nullable String> texts = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            texts.add(row.getString(column));
        }
        return new Row(texts);
    }

    /** A column that is never null, counted from 0. */
    String get(int column) {
        return requireNonNull(texts.get(column), "column is null");
    }

    @Nullable
    String find(int column) {
        return texts.get(column);
    }

    @Override
    public int compareTo(Row other) {
        for (int column = 0; column < texts.size(); column++) {
            int order = String.valueOf(texts.get(column)).compareTo(String.valueOf(other.texts.get(column)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
