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

/** What the table holds now. A row that is asked for by its id again is as it was the first time. Not thread-safe. */
class SqlSnapshot implements Store.Snapshot {

    private final Statements statements;
    private final Map<Pending.RowId, Optional<?>> known = new HashMap<>();

    SqlSnapshot(Statements statements) {
        this.statements = statements;
    }

    /** A statement that may fail. */
    interface Call<T> {

        T make() throws SQLException;
    }

    static <T> T call(Call<T> call) {
        try {
            return call.make();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    final Statements statements() {
        return statements;
    }

    /** Called for each row that a query of one table finds. */
    void found(Table<?> table, StoredRow row) {}

    @Override
    public final <V> Optional<V> find(Table<V> table, String id) {
        return known.computeIfAbsent(new Pending.RowId(table, id), row -> load(table, id))
                .map(table.type()::cast);
    }

    private <V> Optional<V> load(Table<V> table, String id) {
        return rows(table, call(() -> statements.find(table.name(), id))).stream()
                .findFirst();
    }

    @Override
    public final <V> List<V> list(Table<V> table, Query query) {
        return rows(table, call(() -> statements.list(table.name(), query)));
    }

    @Override
    public final <V> long count(Table<V> table, Query query) {
        return call(() -> statements.count(table.name(), query));
    }

    @Override
    public final Map<Table<?>, List<Object>> all(List<Table<?>> tables) {
        Map<String, Table<?>> byName = tables.stream().collect(Collectors.toMap(Table::name, table -> table));
        Map<Table<?>, List<Object>> all = new LinkedHashMap<>();
        tables.forEach(table -> all.put(table, new ArrayList<>()));
        for (StoredRow row : call(() -> statements.all(List.copyOf(byName.keySet())))) {
            Table<?> table = byName.get(row.kind());
            all.get(table).add(JsonRows.read(row.document(), table.type()));
        }
        return all;
    }

    private <V> List<V> rows(Table<V> table, List<StoredRow> stored) {
        List<V> rows = new ArrayList<>(stored.size());
        for (StoredRow row : stored) {
            found(table, row);
            rows.add(JsonRows.read(row.document(), table.type()));
        }
        return rows;
    }
}
