package io.github.starrockssync.sandbox.store;

import io.github.starrockssync.sandbox.store.Statements.StoredRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the database. Finds the same row each time it is asked for an id. Not thread-safe. */
final class SqlSnapshot implements Store.Snapshot {

    private final Statements statements;
    private final List<Table<?>> readTogether;
    private final Map<Change.RowId, Optional<?>> found = new HashMap<>();
    private final @Nullable Map<Change.RowId, Read> reads;

    /** All rows of the tables that are read together, once one of them was read. */
    private @Nullable Map<Table<?>, List<Object>> together;

    /**
     * @param readTogether tables with few rows, all of which one statement reads as soon as one is needed
     * @param reads receives each row that is read; null for none
     */
    SqlSnapshot(Statements statements, List<Table<?>> readTogether, @Nullable Map<Change.RowId, Read> reads) {
        this.statements = statements;
        this.readTogether = readTogether;
        this.reads = reads;
    }

    /** Keys and version of a row when it was first read. */
    record Read(Table.Keys keys, long version) {}

    private interface Call<T> {

        T run() throws SQLException;
    }

    @Override
    public <V> Optional<V> find(Table<V> table, String id) {
        if (readTogether.contains(table)) {
            return together(table).stream()
                    .filter(row -> table.keys().apply(row).id().equals(id))
                    .findFirst();
        }
        return found.computeIfAbsent(new Change.RowId(table, id), row -> load(table, id))
                .map(table.type()::cast);
    }

    private <V> Optional<V> load(Table<V> table, String id) {
        return call(() -> statements.find(table.name(), id)).stream()
                .map(row -> read(table, row))
                .findFirst();
    }

    @Override
    public <V> List<V> list(Table<V> table, Query query) {
        if (readTogether.contains(table) && query.equals(Query.ALL)) {
            return together(table);
        }
        return call(() -> statements.list(table.name(), query)).stream()
                .map(row -> read(table, row))
                .toList();
    }

    private <V> List<V> together(Table<V> table) {
        if (together == null) {
            together = all(readTogether);
        }
        return together.get(table).stream().map(table.type()::cast).toList();
    }

    @Override
    public <V> long count(Table<V> table, Query query) {
        return call(() -> statements.count(table.name(), query));
    }

    @Override
    public Map<Table<?>, List<Object>> all(List<Table<?>> tables) {
        Map<String, Table<?>> byName = tables.stream().collect(Collectors.toMap(Table::name, table -> table));
        Map<Table<?>, List<Object>> all = new LinkedHashMap<>();
        tables.forEach(table -> all.put(table, new ArrayList<>()));
        for (StoredRow row : call(() -> statements.all(List.copyOf(byName.keySet())))) {
            Table<?> table = byName.get(row.kind());
            all.get(table).add(read(table, row));
        }
        return all;
    }

    private <V> V read(Table<V> table, StoredRow stored) {
        V row = JsonRows.read(stored.document(), table.type());
        if (reads != null) {
            Table.Keys keys = table.keys().apply(row);
            reads.putIfAbsent(new Change.RowId(table, keys.id()), new Read(keys, stored.version()));
        }
        return row;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }
}
